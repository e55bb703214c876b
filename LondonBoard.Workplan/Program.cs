using LondonBoard.Data;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<BoardDatabase>().OpenAsync();
await app.RunAsync();

/// <summary>The program; public so that tests can host it.</summary>
public partial class Program;
