namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Mistakes in stack parameters, and in settings that have one.</summary>
internal static class StackCases
{
    private const string Memory = "StackParameter(\"Memory\", Type = \"Number\", Default = \"512\")";
    private const string Switch = "StackParameter(\"On\", Default = \"true\", AllowedValues = new[] { \"true\", \"false\" })";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Item("SLUICE140", Memory, "new[] { \"MemorySize=Memory\", [|\"Memory\"|] }"),
        Item("SLUICE140", Memory, "[ [|\"MemorySize=Memory=512\"|] ]"),
        Item("SLUICE140", Memory, "new string[] { [|\"=Memory\"|] }"),
        Item("SLUICE140", Memory, "[\"MemorySize=Memory\", [|\"MemorySize = Memory\"|]]"),
        Item("SLUICE141", Memory, "[[|\"Memory=Memory\"|]]"),
        Item("SLUICE142", Memory, "[[|\"MemorySize=memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Type = \"Number\", Default = \"64\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Default = \"much\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Default = \"512\", AllowedValues = new[] { \"512\", \"64\" })", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Type = \"CommaDelimitedList\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Type = \"AWS::EC2::VPC::Id\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"On\", Default = \"true\")", "[[|\"Tracing=On\"|]]", Switch),
        Item("SLUICE143", "StackParameter(\"On\", AllowedValues = new[] { \"true\", \"False\" })", "[[|\"Tracing=On\"|]]", Switch),
        Parameter("SLUICE144", "Type = [|\"Text\"|]", "Type = \"AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>\""),
        Parameter("SLUICE144", "Type = [|\"List<String>\"|]", "Type = \"CommaDelimitedList\""),
        Parameter("SLUICE144", "Type = \"Number\", Default = [|\"x\"|]", "Type = \"Number\", Default = \"1e3\""),
        Parameter("SLUICE144", "Default = [|\"c\"|], AllowedValues = new[] { \"a\", \"b\" }", "Default = \"b\", AllowedValues = new[] { \"a\", \"b\" }"),
        Parameter("SLUICE144", "Type = \"CommaDelimitedList\", Default = [|\"a,c\"|], AllowedValues = new[] { \"a\", \"b\" }", "Type = \"CommaDelimitedList\", Default = \"a,b\", AllowedValues = new[] { \"a\", \"b\" }"),
        Parameter("SLUICE144", "AllowedPattern = [|\"(a\"|]", "AllowedPattern = \"(a)\""),
        Parameter("SLUICE144", "AllowedPattern = \"a|ab\", Default = [|\"abc\"|]", "AllowedPattern = \"a|ab\", Default = \"ab\""),
        Parameter("SLUICE144", "MinLength = [|1|], Type = \"Number\"", "MinValue = 1, Type = \"Number\""),
        Parameter("SLUICE144", "MinValue = [|1|]", "MinLength = 1"),
        Parameter("SLUICE144", "MinValue = 3, MaxValue = [|2.5|], Type = \"Number\"", "MinValue = 2.5, MaxValue = 2.5, Type = \"Number\", Default = \"2.5\""),
        Parameter("SLUICE144", "MinLength = 3, MaxLength = [|2|]", "MinLength = 2, MaxLength = 2, Default = \"ab\""),
        Parameter("SLUICE144", "MaxLength = 2, Default = [|\"abc\"|]", "MaxLength = 3, Default = \"abc\""),
        Parameter("SLUICE144", "MaxValue = 2, AllowedValues = [|new[] { \"1\", \"3\" }|], Type = \"Number\"", "MaxValue = 3, AllowedValues = new[] { \"1\", \"3\" }, Type = \"Number\""),
        Parameter("SLUICE145", "NoEcho = true, Default = [|\"secret\"|]", "NoEcho = true"),
    ];

    private static DiagnosticCase Item(string id, string parameter, string items, string? cured = null) => DiagnosticCase.File(
        id,
        $"[assembly: {parameter}]\n{Function(items)}",
        cured is null ? $"[assembly: {Memory}]\n{Function("[\"MemorySize=Memory\"]")}" : $"[assembly: {cured}]\n{Function("[\"Tracing=On\"]")}");

    private static DiagnosticCase Parameter(string id, string broken, string cured) =>
        DiagnosticCase.File(id, $"[assembly: StackParameter(\"P\", {broken})]\n{Function("[]")}", $"[assembly: StackParameter(\"P\", {cured})]\n{Function("[]")}");

    private static string Function(string items) =>
        $"[LambdaFunction(Parameters = {items})] public sealed class F {{ [HttpGet(\"/\")] public string Get() => \"\"; }}";
}
