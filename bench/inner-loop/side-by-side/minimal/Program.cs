var app = WebApplication.CreateBuilder(args).Build();
var prod = app.MapGroup("/prod");
prod.MapGet("/word", () => Results.Json("@word@"));
prod.MapGet("/@route@", () => Results.Json("moved"));
prod.MapGet("/items/{name}", (string name) => new Item(name, 1));
prod.MapGet("/items", (string name, int count) => new[] { new Item(name, count) });
prod.MapPost("/items", (Item item) => item);
app.Run();

internal sealed record Item(string Name, int Count);
