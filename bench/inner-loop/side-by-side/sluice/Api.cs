using Sluice;

[assembly: RestApi("Shop", Stage = "prod")]

public sealed record Item(string Name, int Count);

[LambdaFunction]
public static class Shop
{
    [HttpGet("/word")]
    public static string Word() => "@word@";

    [HttpGet("/@route@")]
    public static string Moving() => "moved";

    [HttpGet("/items/{name}")]
    public static Item Get(string name) => new(name, 1);

    [HttpGet("/items")]
    public static Item[] List([FromQuery] string name, [FromQuery] int count) => [new(name, count)];

    [HttpPost("/items")]
    public static Item Create(Item item) => item;
}
