using System.Text.RegularExpressions;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>What the deploy files lack is written beside them, so that a build without analyzers cannot deploy half an API.</summary>
public sealed partial class LeftOutTests
{
    private const string Declared = "[assembly: RestApi(\"Orders\")]\n";
    private const string Good = "[HttpGet(\"/good\")] public string Good() => \"\";";

    [Theory]
    [InlineData("[LambdaFunction] public class Orders { GOOD [HttpGet(\"/orders/{id}\")] public string Get() => \"\"; }", "Orders.Get (SLUICE024)")]
    [InlineData("[LambdaFunction] public class Orders { [HttpGet(\"/orders/{id}\")] public string Get() => \"\"; }", "Orders.Get (SLUICE024)")]
    [InlineData("[LambdaFunction] public class Orders { GOOD [HttpGet(\"/a{b}\")] public void A() { } [HttpGet(\"/{b}/{b}\")] public void B(string b) { } }", "Orders.A (SLUICE021); Orders.B (SLUICE023)")]
    [InlineData("[LambdaFunction] public abstract class Orders { GOOD }", "Orders (SLUICE012)")]
    [InlineData("[LambdaFunction(MemorySize = 1)] public class Orders { GOOD }", "Orders (SLUICE018); Orders.Good (with its function)")]
    [InlineData("public class Orders { GOOD }", "Orders.Good (SLUICE010)")]
    [InlineData("[LambdaFunction] public class Orders { GOOD } public interface IOrders { [HttpGet(\"/b\"), Mock(\"1\")] int Good(); }", "Good (SLUICE028)")]
    [InlineData("[LambdaFunction] public class Orders { GOOD [HttpGet(\"/good\")] public string Other() => \"\"; }", "Other (SLUICE026)")]
    public void A_mistake_is_named_with_its_rules(string source, string expected) =>
        LeftOut(Declared + source.Replace("GOOD", Good)).ShouldBe(expected);

    [Fact]
    public void Operations_without_an_api_are_left_out_as_a_whole() =>
        LeftOut($"[LambdaFunction] public class Orders {{ {Good} }}").ShouldBe("all operations (SLUICE001)");

    [Fact]
    public void An_api_with_a_mistake_is_left_out_as_a_whole() =>
        LeftOut($"[assembly: RestApi(\"Orders\", Stage = \"a b\")] [LambdaFunction] public class Orders {{ {Good} }}").ShouldBe("[assembly: RestApi] (SLUICE003)");

    [Theory]
    [InlineData(Declared + "[LambdaFunction] public class Orders { " + Good + " public void Other(ref int i) { } }")]
    [InlineData("public class Orders;")]
    public void Without_a_mistake_nothing_is(string source) => LeftOut(source).ShouldBeNull();

    private static string? LeftOut(string source) => Generated.From(Compiler.Usings, source).Result.GeneratedSources
        .Where(s => s.HintName.EndsWith("DeployFiles.g.cs", StringComparison.Ordinal))
        .Select(s => Constant().Match(s.SourceText.ToString()))
        .Where(m => m.Success)
        .Select(m => m.Groups[1].Value)
        .SingleOrDefault();

    [GeneratedRegex("const string LeftOut = \"([^\"]*)\"")]
    private static partial Regex Constant();
}
