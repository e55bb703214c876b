using LondonBoard.Access;
using LondonBoard.Api;
using LondonBoard.Commands;
using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.People;
using LondonBoard.Shell;

if (!Verbs.Serves(args))
    return await Verbs.RunAsync(args);

// What all contexts share takes as long to make as all the rest of starting: both at once.
var preparing = Task.Run(BoardDatabase.Prepare);
using var demo = Demo.Asked(args) ? new Demo() : null;
var builder = BoardServices.Builder(args);
demo?.Prepare(builder);

var app = builder.Build();
var opening = Task.Run(() => app.Services.GetRequiredService<BoardDatabase>().OpenAsync());
app.UseShellFaultPages();
app.UseApiFaults();
app.UseAccess();
app.MapShell();
app.MapAccess();
app.MapLive();
app.MapApi();
app.MapPeople();
await Task.WhenAll(preparing, opening);
if (demo is not null)
    await Demo.FillAsync(app);
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException taken)
{
    await Console.Error.WriteLineAsync($"{taken.Message} Stop what listens there, or choose another address with --urls.");
    return 1;
}

/// <summary>The program; public so that tests can host it.</summary>
public partial class Program;
