namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Operations that a service of AWS answers.</summary>
internal static class ActionCases
{
    private const string Items = " public sealed record D(string Id, int N, bool B); public sealed record P(D[] Items, string? Next);";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Action("[HttpPatch(\"/{id}\"), [|DynamoDbUpdateItem(\"t\")|]] void Op(string id);", "[HttpPatch(\"/{id}\"), DynamoDbUpdateItem(\"t\")] void Op(string id, [FromBody] D body);"),
        Action("[HttpPatch(\"/\"), [|DynamoDbUpdateItem(\"t\")|]] void Op([FromBody] D body);", "[HttpPatch(\"/{id}\"), DynamoDbUpdateItem(\"t\")] void Op(string id, [FromBody] D body);"),
        Action("[HttpPatch(\"/{id}\"), [|DynamoDbUpdateItem(\"t\")|]] void Op(string id, [FromBody] P body);", "[HttpPatch(\"/{id}\"), DynamoDbUpdateItem(\"t\")] D Op(string id, [FromBody] D body);"),
        Action("[HttpDelete(\"/{id}\"), [|DynamoDbDeleteItem(\"t\")|]] void Op(string id, [FromBody] D body);", "[HttpDelete(\"/{id}\"), DynamoDbDeleteItem(\"t\")] void Op(string id);"),
        Action("[HttpDelete(\"/\"), [|DynamoDbDeleteItem(\"t\")|]] void Op();", "[HttpDelete(\"/{id}\"), DynamoDbDeleteItem(\"t\")] void Op(string id);"),
        Action("[HttpDelete(\"/{id}\"), [|DynamoDbDeleteItem(\"t\")|]] P Op(string id);", "[HttpDelete(\"/{id}\"), DynamoDbDeleteItem(\"t\")] D Op(string id);"),
        Action("[HttpGet(\"/{id}\"), [|DynamoDbScan(\"t\")|]] D[] Op(string id);", "[HttpGet(\"/\"), DynamoDbScan(\"t\")] D[] Op();"),
        Action("[HttpGet(\"/\"), [|DynamoDbScan(\"t\", Limit = 1001)|]] D[] Op();", "[HttpGet(\"/\"), DynamoDbScan(\"t\", Limit = 1000)] D[] Op();"),
        Action("[HttpGet(\"/\"), [|DynamoDbScan(\"t\")|]] D Op();", "[HttpGet(\"/\"), DynamoDbScan(\"t\")] D[] Op();"),
        Paged("[|DynamoDbScan(\"t\")|]] P Op([PageToken] string? next);"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"id\" })|]] D[] Op();"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"id\" })|]] D[] Op([PageToken] string? next);"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"Id\" })|]] P Op([PageToken] string? next);"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"b\" })|]] P Op([PageToken] string? next);"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"id\", \"id\" })|]] P Op([PageToken] string? next);"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"id\" })|]] P Op([PageToken] string next);"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"id\" })|]] P Op([FromHeader, PageToken] string? next);"),
        Paged("[|DynamoDbScan(\"t\", PageKeys = new[] { \"id\" })|]] P Op([PageToken] string? next, [PageToken] string? other);"),
        Action(
            "[HttpGet(\"/{id}\"), [|DynamoDbQuery(\"t\", PageKeys = new[] { \"id\" })|]] P Op(string id, [PageToken] string? next);",
            "[HttpGet(\"/{id}\"), DynamoDbQuery(\"t\", PageKeys = new[] { \"n\" })] P Op(string id, [PageToken] string? next);"),
        Action("[HttpGet(\"/{id}\"), [|DynamoDbGetItem(\"t\")|]] D Op(string id, [PageToken] string? next);", "[HttpGet(\"/{id}\"), DynamoDbGetItem(\"t\")] D Op(string id);"),
        Action("[HttpPost(\"/\"), [|StepFunctionsStartSyncExecution(\"quote\")|]] void Op(string q);", "[HttpPost(\"/\"), StepFunctionsStartSyncExecution(\"arn:aws:states:eu-west-1:1:stateMachine:quote\")] D Op(string q);"),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\")] public string Get([[|PageToken|]] string? next) => \"\";", "[HttpGet(\"/\")] public string Get(string? next) => \"\";"),
    ];

    private static DiagnosticCase Paged(string broken) => Action("[HttpGet(\"/\"), " + broken, "[HttpGet(\"/\"), DynamoDbScan(\"t\", PageKeys = new[] { \"id\" })] P Op([PageToken] string? next);");

    private static DiagnosticCase Action(string broken, string cured) =>
        DiagnosticCase.File("SLUICE108", "public interface IA { " + broken + Items + " }", "public interface IA { " + cured + Items + " }");
}
