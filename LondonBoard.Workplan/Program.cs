using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Shell;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData(builder.Configuration);
builder.AddAccess();
builder.Services.AddShell();

var app = builder.Build();
await app.Services.GetRequiredService<BoardDatabase>().OpenAsync();
app.UseShellFaultPages();
app.UseAccess();
app.MapShell();
app.MapAccess();
await app.RunAsync();

/// <summary>The program; public so that tests can host it.</summary>
public partial class Program;
