using LondonBoard.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShell();
var app = builder.Build();
app.UseShellFaultPages();
app.UseAuthorization();
app.MapShell();
app.Run();
