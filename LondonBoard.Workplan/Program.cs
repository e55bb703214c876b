using LondonBoard.Access;
using LondonBoard.Commands;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Shell;
using LondonBoard.Workplan;

if (!Verbs.Serves(args))
    return await Verbs.RunAsync(args);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.HttpPortsKey]))
    builder.WebHost.UseUrls("http://localhost:5080");
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData(builder.Configuration).AddLive().AddEdits().AddWorkplan();
builder.AddAccess();
builder.Services.AddShell();

var app = builder.Build();
await app.Services.GetRequiredService<BoardDatabase>().OpenAsync();
app.UseShellFaultPages();
app.UseAccess();
app.MapShell();
app.MapAccess();
await app.RunAsync();
return 0;

/// <summary>The program; public so that tests can host it.</summary>
public partial class Program;
