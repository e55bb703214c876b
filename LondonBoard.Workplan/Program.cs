using System.CommandLine;
using LondonBoard.Commands;

if (args is ["read", ..])
{
    Console.OutputEncoding = System.Text.Encoding.UTF8;
    var parsed = new RootCommand("A workplan for a board.") { ReadCommand.Build() }.Parse(args);
    var code = parsed.Invoke();
    return parsed.Errors.Count > 0 ? 2 : code;
}

var app = WebApplication.CreateBuilder(args).Build();
app.Run();
return 0;
