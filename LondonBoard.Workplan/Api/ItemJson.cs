using System.Text.Json.Nodes;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Api;

/// <summary>An item as JSON: a row of a workplan (contract, section 3) with its id and version.</summary>
internal static class ItemJson
{
    public static JsonObject Write(WorkplanRow row)
    {
        var json = PaperJson.WriteRow(row.Paper, row.Understood);
        json.Insert(0, "id", row.Id.ToString());
        json.Insert(1, "version", row.Version());
        return json;
    }
}
