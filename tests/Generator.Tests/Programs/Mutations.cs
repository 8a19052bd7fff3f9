using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Programs;

/// <summary>Damages a program: tokens dropped, doubled, exchanged; what people mistype, and what they leave half done.</summary>
internal static class Mutations
{
    private static readonly (string From, string To)[] Mistakes =
    [
        ("public ", "private "), ("public ", "protected "), ("public ", "internal "), ("class ", "interface "), ("interface ", "class "), ("record ", "struct "), ("sealed ", "abstract "), ("static ", ""),
        ("=> throw new NotImplementedException();", ";"), ("=> throw new NotImplementedException();", "{ }"), ("Task<", "Tusk<"), ("string ", "Missing "), ("string ", "ref int "), ("string ", "out string "), ("string ", "params string[] "),
        ("int ", "Span<int> "), ("int ", "dynamic "), ("int ", "int* "), ("int ", "(int, string) "), ("int ", "nint "), ("int ", "Action "), ("int ", "T "), ("List<", "List<List<"), ("[FromPath(", "[FromQuery("), ("[FromBody]", "[FromQuery]"),
        ("[FromBody]", "[FromBody, FromQuery]"), ("[FromQuery(", "[FromHeader("), ("[LambdaFunction", "[Obsolete"), ("[LambdaFunction", "[LambdaFunction, LambdaFunction"), ("[HttpGet(", "[HttpPost("), ("[HttpPost(", "[HttpGet("),
        ("\"/", "\"/{"), ("\"/", "\""), ("\"/", "\"//"), ("OperationId = \"Op", "OperationId = \"@"), ("OperationId = \"Op", "OperationId = \"Op0\" + \""), (", OperationId", ", Operation"), ("/{var", "/{va+"), ("}", "+}"), ("(\"", "(null + \""), ("(\"", "(@\""),
        ("{ get; set; }", "{ get; }"), ("{ get; set; }", ";"), ("{ get; init; }", "{ set; }"), ("typeof(", "nameof("), ("typeof(", "typeof(List<>), typeof("), ("?", ""), (" = ", " == "), ("<", "<<"), (">", ""), ("(", ""), (")", ""), ("{", ""), (";", ""),
        ("[assembly: RestApi(", "[assembly: RestApi(123, "), ("[assembly: RestApi(", "[assembly: RestApi(null, "), ("[assembly: RestApi(", "// ("), ("Throws<", "Throws<string, "), ("Throws<InvalidOperationException>", "Throws<int>"), ("(409)", "(-409)"), ("(201)", "(999)"),
        ("Results<", "Results<Ok, "), ("Ok<", "Ok<Ok<"), ("Range(", "Range(typeof(int), "), ("Range(", "Range(null, "), ("StringLength(", "StringLength(-"), ("RegularExpression(@\"", "RegularExpression(@\"("), ("enum ", "enum : "), ("namespace ", "namespace 1"),
        ("IReadOnlyList<TItem>", "TItem"), ("<TItem>", "<T, U>"), ("JsonDerivedType(typeof(", "JsonDerivedType(typeof(string), 1), System.Text.Json.Serialization.JsonDerivedType(typeof("), ("public required ", "public static "), ("CancellationToken ", "in CancellationToken "),
        ("record struct ", "ref struct "), ("public struct ", "public ref struct "), ("public sealed ", "file sealed "), ("(IService service)", "(IService service, int number)"), ("IServiceCollection", "IServiceProvider"), ("ConfigureServices", "Configure"), ("AuthorizerRequest ", "string "),
        ("Mock(", "Mock(null + "), ("Forward(\"GET\"", "Forward(\"\""), ("https://", "ftp://"), ("global::", ""), ("void ", "async void "), ("Task ", "ref int "), ("Authorize(\"guard\")", "Authorize(null!)"), ("FromContext(\"", "FromContext(\"no."), ("Produces(\"", "Produces(\"a;"),
    ];

    public static string Apply(string source, int seed)
    {
        var dice = new Dice(seed);
        for (var i = dice.Of(1, 1, 1, 2, 2, 3); i > 0 && source.Length > 0; i--)
        {
            source = dice.OneIn(2) ? Mistake(source, dice) : Token(source, dice);
        }

        return source;
    }

    private static string Mistake(string source, Dice dice)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var (from, to) = dice.Of(Mistakes);
            var start = source.IndexOf(from, dice.Next(source.Length), StringComparison.Ordinal);
            if (start >= 0)
            {
                return string.Concat(source.AsSpan(0, start), to, source.AsSpan(start + from.Length));
            }
        }

        return source[..dice.Next(source.Length)];
    }

    private static string Token(string source, Dice dice)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, Compiler.ParseOptions).GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        if (tokens.Length < 2)
        {
            return source;
        }

        var (one, other) = (dice.Of(tokens), dice.Of(tokens));
        return dice.Next(6) switch
        {
            0 => source.Remove(one.SpanStart, one.Span.Length),
            1 => source.Insert(one.Span.End, " " + one.Text),
            2 => source.Remove(one.SpanStart, one.Span.Length).Insert(one.SpanStart, other.Text),
            3 => source.Insert(one.SpanStart, other.Text + " "),
            4 when one.Parent is { } parent && parent.Span.Length < 200 => source.Remove(parent.SpanStart, parent.Span.Length),
            5 when one.Parent is { } parent && parent.Span.Length < 400 => source.Insert(parent.Span.End, " " + parent),
            _ => source[..one.SpanStart],
        };
    }
}
