using System.Text.Json.Nodes;
using LondonBoard.Edits;
using LondonBoard.Meetings;

namespace LondonBoard.Api;

/// <summary>The fields of an agenda item as a program sends them: a title, or an object.</summary>
internal static class AgendaItemFields
{
    private static readonly string[] Known = ["title", .. AgendaFacts.Fields];

    /// <summary>What is wrong with a list of items that all have a title.</summary>
    public static IEnumerable<EditFault> Faults(JsonArray? items)
    {
        foreach (var (at, item) in (items ?? []).Index())
        {
            foreach (var (name, value) in item as JsonObject ?? new JsonObject())
            {
                var where = $"items[{at}].{name}";
                if (!Known.Contains(name))
                    yield return new(where, $"“{name}” is no field of an item. There are {string.Join(", ", Known)}.");
                else if (value is not null && Text(value) is null)
                    yield return new(where, $"“{name}” must be a text.");
                else if (Text(value) is { Length: > 0 } && AgendaFacts.Fields.Contains(name) && !AgendaFacts.None.With(name, Text(value)).IsSound)
                    yield return new(where, name == AgendaFacts.LinkField ? "A link begins with https:// or http://." : $"“{name}” is too long.");
            }
        }
    }

    /// <summary>The line that heads an item.</summary>
    public static LineDraft Draft(JsonNode? item)
    {
        if (item is not JsonObject fields)
            return new(Text(item) ?? "") { IsItem = true };
        var facts = AgendaFacts.Fields.Aggregate(AgendaFacts.None, (said, f) => said.With(f, Text(fields[f])?.Trim() is { Length: > 0 } words ? words : null));
        return new(Text(fields["title"]) ?? "") { IsItem = true, Facts = facts };
    }

    private static string? Text(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var words) ? words : null;
}
