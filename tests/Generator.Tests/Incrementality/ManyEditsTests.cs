namespace Sluice.Generator.Tests.Incrementality;

/// <summary>What is remembered must never show.</summary>
public sealed class ManyEditsTests
{
    /// <summary>Each goes from one text to the other and back.</summary>
    private static readonly (string File, string One, string Other)[] Edits =
    [
        ("Api.cs", "\"Orders\")", "\"Orders\", Validation = RequestValidation.Body)"),
        ("Api.cs", "[assembly: RestApi(", "[assembly: RequireApiKey]\n[assembly: RestApi("),
        ("Level.cs", "namespace Shop;", "[assembly: Proxy] namespace Shop;"),
        ("Orders.cs", "[LambdaFunction(MemorySize = 512)]", "[LambdaFunction(Timeout = 29)]"),
        ("Orders.cs", "public sealed class Orders", "public sealed class Orders(Helper? helper = null)"),
        ("Orders.cs", "\"/orders\")]\n    public List<Order>", "\"/every-order\")]\n    public List<Order>"),
        ("Orders.cs", "public Order Place(Order order)", "public async Task<Order> Place([FromBody] Order order)"),
        ("Orders.cs", "Throws<UnknownOrderException>(404)", "Throws<UnknownOrderException>(410)"),
        ("Orders.cs", "=> [];", "{ return []; }"),
        ("Orders.cs", "namespace Shop;\n\n///", "#nullable disable\nnamespace Shop;\n\n///"),
        ("Orders.cs", "{ throw new UnknownOrderException(); }", "{\n#nullable disable\n throw new UnknownOrderException(); }"),
        ("Orders.cs", "    [HttpPost(\"/orders\")]", "    [HttpDelete(\"/orders\")]\n    public void Clear() { }\n\n    [HttpPost(\"/orders\")]"),
        ("Stock.cs", "[HttpGet(\"/stock/{sku}\")]", "[HttpGet(\"/stock/{sku}\", OperationId = \"Set\")]"),
        ("Stock.cs", "public void Set(", "public void Put("),
        ("Stock.cs", "Level level)", "Level level, Status status = Status.Open)"),
        ("Types.cs", "Open, Closed", "Closed, Open"),
        ("Types.cs", "string Sku,", "[property: System.ComponentModel.DataAnnotations.StringLength(9)] string Sku,"),
        ("Types.cs", "public sealed record Order(", "public record Order("),
        ("Types.cs", "namespace Shop;", "namespace Shop; public sealed record Line(Level Level);"),
        ("Types.cs", "Status Status);", "Status Status) { public List<Order>? Parts { get; init; } }"),
        ("Stock.cs", "public sealed class Stock", "public sealed class Stock : Counted"),
        ("Types.cs", "UnknownOrderException : Exception;", "UnknownOrderException : Exception; public abstract class Counted { [HttpGet(\"/count\")] public int Count() => 1; }"),
        ("Level.cs", "int Pieces", "int? Pieces"),
        ("Level.cs", "public sealed record Level", "/// <summary>How much there is.</summary>\npublic sealed record Level"),
        ("Routes.cs", "/stock/{sku}/level", "/level/{sku}"),
        ("Routes.cs", "class Routes", "partial class Routes"),
        ("Helper.cs", "public static class Helper", "public class Helper"),
        ("Helper.cs", "namespace Shop;", "global using Amount = System.Int32; namespace Shop;"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_the_generator_gives_what_a_new_one_gives(int seed)
    {
        var random = new Random(seed);
        var project = Shop.Open();
        var isOther = new bool[Edits.Length];
        for (var step = 0; step < 40; step++)
        {
            var i = random.Next(Edits.Length);
            var (file, one, other) = Edits[i];
            project.Edit(file, isOther[i] ? other : one, isOther[i] ? one : other);
            isOther[i] = !isOther[i];

            var (known, anew) = (project.Sources().ToArray(), project.FromScratch().ToArray());
            known.Except(anew).Concat(anew.Except(known)).ShouldBeEmpty($"seed {seed}, step {step}: {one} / {other}");
        }
    }
}
