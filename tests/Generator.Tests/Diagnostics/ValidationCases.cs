namespace Sluice.Generator.Tests.Diagnostics;

internal static class ValidationCases
{
    private const string A = "System.ComponentModel.DataAnnotations.";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Default("SLUICE085", "[[|Required|]] string? a = null", "[Required] string? a"),
        Default("SLUICE085", "[[|Required|]] int a = 1", "int a = 1"),
        Default("SLUICE086", "[Range(1, 100)] int a = [|500|]", "[Range(1, 100)] int a = 100"),
        Default("SLUICE086", "[Range(1, 100)] int? a = [|0|]", "[Range(1, 100)] int? a = null"),
        Default("SLUICE086", "[Range(0.5, 1.5)] double a = [|2|]", "[Range(0.5, 1.5)] double a = 1.5"),
        Default("SLUICE086", "[StringLength(3)] string a = [|\"abcd\"|]", "[StringLength(3)] string a = \"abc\""),
        Default("SLUICE086", "[MinLength(2)] string a = [|\"a\"|]", "[MinLength(2)] string a = \"ab\""),
        Default("SLUICE086", "DayOfWeek a = [|(DayOfWeek)9|]", "DayOfWeek a = DayOfWeek.Friday"),
        Default("SLUICE086", "DayOfWeek a = [|(DayOfWeek)9|]", "AttributeTargets a = AttributeTargets.Class | AttributeTargets.Enum"),
        Member("SLUICE080", $"[[|{A}Compare(\"C\")|]] public string? A {{ get; set; }} public string? B {{ get; set; }}", $"[{A}Compare(\"B\")] public string? A {{ get; set; }} public string? B {{ get; set; }}"),
        Attribute("", "private", "[[|Even|]] int A", "[Even] int A", "internal"),
        Attribute("[System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"\")] public EvenAttribute() { } public EvenAttribute(int x) { }", "public", "[[|Even|]] int A", "[Even(1)] int A"),
        Attribute("public EvenAttribute(Type? type = null) { }", "public", "[[|Even(typeof(Hidden))|]] int A", "[Even(typeof(int))] int A"),
        DiagnosticCase.Types(
            "SLUICE080",
            $"public sealed class EvenAttribute : {A}ValidationAttribute; public sealed record Dto([property: [|Even|]] int A);",
            $"public sealed class EvenAttribute : {A}ValidationAttribute {{ public override bool IsValid(object? value) => true; }} public sealed record Dto([property: Even] int A);"),
        DiagnosticCase.Types("SLUICE080", $"public sealed class EvenAttribute : {A}ValidationAttribute; [[|Even|]] public sealed record Dto(int A);", "public sealed record Dto(int A);"),
        DiagnosticCase.Members("SLUICE080", $"[HttpGet(\"/\")] public string Get([[|{A}Compare(\"b\")|]] string a, string b) => a;", "[HttpGet(\"/\")] public string Get(string a, string b) => a;"),
        Member("SLUICE081", $"[[|{A}Required(ErrorMessageResourceType = typeof(string), ErrorMessageResourceName = \"Empty\")|]] public string? A {{ get; set; }}", $"[{A}Required(ErrorMessage = \"Empty\")] public string? A {{ get; set; }}"),
        Member("SLUICE081", $"[{A}Required, [|{A}Display(Name = \"Empty\", ResourceType = typeof(string))|]] public string? A {{ get; set; }}", $"[{A}Required, {A}Display(Name = \"Empty\")] public string? A {{ get; set; }}"),
        Member("SLUICE082", $"[{A}RegularExpression([|\"[a-\"|])] public string? A {{ get; set; }}", $"[{A}RegularExpression(\"[a-z]\")] public string? A {{ get; set; }}"),
        DiagnosticCase.Members("SLUICE082", $"[HttpGet(\"/\")] public string Get([{A}RegularExpression([|\"(\"|])] string a) => a;", $"[HttpGet(\"/\")] public string Get([{A}RegularExpression(\"()\")] string a) => a;"),
        Fits("StringLength(3)", "int", "string?"),
        Fits("MaxLength(3)", "int", "List<int>?"),
        Fits("MaxLength(0)", "string?", "int?", "Range(1, 2)"),
        Fits("Length(3, 2)", "string?", "string?", "Length(2, 3)"),
        Fits("Range(1, 2)", "string?", "int"),
        Fits("Range(2, 1)", "int", "int", "Range(1, 2)"),
        Fits("Range(1, 1, MinimumIsExclusive = true)", "int", "int", "Range(1, 1)"),
        Fits("Range(typeof(int), \"1\", \"2\")", "long", "int"),
        Fits("Range(typeof(DateOnly), \"soon\", \"2026-01-31\")", "DateOnly", "DateOnly", "Range(typeof(DateOnly), \"2026-01-01\", \"2026-01-31\")"),
        Fits("EmailAddress", "int", "string?"),
        Fits("Url", "int", "Uri?"),
        Fits("AllowedValues(1)", "long", "int"),
        Fits("DeniedValues(\"a\", 1)", "string?", "string?", "DeniedValues(\"a\")"),
        Fits("StringLength(3, ErrorMessage = \"{3}\")", "string?", "string?", "StringLength(3, ErrorMessage = \"{2}\")"),
        DiagnosticCase.Members(
            "SLUICE083",
            $"[HttpGet(\"/\")] public void Get([FromQuery, [|{A}MinLength(1)|]] IReadOnlyDictionary<string, string> all) {{ }}",
            $"[HttpGet(\"/\")] public void Get([FromQuery, {A}MinLength(1)] int[] all) {{ }}"),
        DiagnosticCase.File(
            "SLUICE084",
            $"public sealed class Group : {A}IValidatableObject {{ public int X {{ get; set; }} public IEnumerable<{A}ValidationResult> Validate({A}ValidationContext context) => []; }} [LambdaFunction] public sealed class F {{ [HttpGet(\"/\")] public int Get([AsParameters] [|Group|] group) => 1; }}",
            "public sealed class Group { public int X { get; set; } } [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public int Get([AsParameters] Group group) => 1; }"),
    ];

    private static DiagnosticCase Attribute(string members, string access, string broken, string cured, string? cure = null)
    {
        const string Method = " public override bool IsValid(object? value) => true; ";
        string Source(string how, string parameter) => $"public sealed partial class Outer {{ {how} sealed class EvenAttribute : {A}ValidationAttribute {{ {members}{Method} }} }} public sealed partial class Outer {{ private enum Hidden {{ A }} public sealed record Dto({parameter.Replace("[", "[property: ", StringComparison.Ordinal).Replace("[property: [property: |", "[property: [|", StringComparison.Ordinal)}); [LambdaFunction] public sealed class F {{ [HttpPost(\"/\")] public int Post(Dto dto) => 1; }} }}";
        return DiagnosticCase.File("SLUICE080", Source(access, broken), Source(cure ?? access, cured));
    }

    private static DiagnosticCase Member(string id, string broken, string cured) => DiagnosticCase.Types(id, $"public class Dto {{ {broken} }}", $"public class Dto {{ {cured} }}");

    private static DiagnosticCase Fits(string attribute, string wrong, string right, string? other = null) =>
        Member("SLUICE083", $"[[|{A}{attribute}|]] public {wrong} A {{ get; set; }}", $"[{A}{other ?? attribute}] public {right} A {{ get; set; }}");

    private static DiagnosticCase Default(string id, string broken, string cured) => new(
        id, DefaultSource(broken), DefaultSource(cured));

    private static string DefaultSource(string parameter) =>
        $"using System.ComponentModel.DataAnnotations;\n[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class F {{ [HttpGet(\"/\")] public string Get({parameter}) => \"\"; }}";
}
