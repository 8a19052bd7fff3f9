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
        Call("[|AwsCall(\"DynamoDB\", \"A\")|], Allow(\"*\", \"a:A\")"),
        Call("[|AwsCall(\"ssm\")|], Allow(\"*\", \"a:A\")"),
        Call("[|AwsCall(\"ssm\", \"A\", Path = \"a\")|], Allow(\"*\", \"a:A\")"),
        Call("[|AwsCall(\"ssm\", \"a b\")|], Allow(\"*\", \"a:A\")"),
        Call("[|AwsCall(\"ssm\", Path = \"/a\", Method = \"GET\")|], Allow(\"*\", \"a:A\")"),
        Call("[|AwsCall(\"ssm\", Path = \"a\", Method = \"FETCH\")|], Allow(\"*\", \"a:A\")"),
        Call("[|AwsCall(\"ssm\", \"A\")|], Allow(\"*\", \"a:A\")"),
        Call("[|AwsCall(\"ssm\", Path = \"a\", Method = \"GET\")|]"),
        Action(
            "[HttpGet(\"/\"), [|AwsCall(\"ssm\", Path = \"a\", Method = \"GET\")|], Allow(\"*\", \"a:A\")] D Op();",
            "[HttpGet(\"/\"), AwsCall(\"ssm\", Path = \"a\", Method = \"GET\"), Allow(\"*\", \"a:A\")] void Op();"),
        DiagnosticCase.File(
            "SLUICE101", "public interface IA { [HttpGet(\"/\"), AwsCall(\"s3\", Path = [|\"a/{key}\"|], Method = \"GET\"), Allow(\"*\", \"a:A\")] void Op(); }",
            "public interface IA { [HttpGet(\"/{key}\"), AwsCall(\"s3\", Path = \"a/{key}\", Method = \"GET\"), Allow(\"*\", \"a:A\")] void Op(string key); }"),
        DiagnosticCase.File(
            "SLUICE102", "public interface IA { [HttpGet(\"/\"), AwsCall(\"s3\", Path = \"a\", Method = \"GET\"), Allow(\"*\", \"a:A\")] void Op([[|To.Body(\"q\")|]] string q); }",
            "public interface IA { [HttpGet(\"/\"), AwsCall(\"s3\", Path = \"a\", Method = \"GET\"), Allow(\"*\", \"a:A\")] void Op([To.Query(\"q\")] string q); }"),
        DiagnosticCase.File(
            "SLUICE110", "public interface IA { [HttpGet(\"/\"), AwsCall(\"s3\", Path = \"a\", Method = \"GET\"), [|Allow(\"*\")|]] void Op(); }",
            "public interface IA { [HttpGet(\"/\"), AwsCall(\"s3\", Path = \"a\", Method = \"GET\"), Allow(\"*\", \"s3:GetObject\")] void Op(); }"),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\"), [|Allow(\"*\", \"a:A\")|]] public string Get() => \"\";", "[HttpGet(\"/\")] public string Get() => \"\";"),
        DiagnosticCase.File(
            "SLUICE075", "public interface IA { [HttpPost(\"/\"), SqsSendMessage(\"q\"), [|Allow(\"*\", \"a:A\")|]] void Op(string a); }",
            "public interface IA { [HttpPost(\"/\"), SqsSendMessage(\"q\")] void Op(string a); }"),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\")] public string Get([[|PageToken|]] string? next) => \"\";", "[HttpGet(\"/\")] public string Get(string? next) => \"\";"),
    ];

    private static DiagnosticCase Paged(string broken) => Action("[HttpGet(\"/\"), " + broken, "[HttpGet(\"/\"), DynamoDbScan(\"t\", PageKeys = new[] { \"id\" })] P Op([PageToken] string? next);");

    private static DiagnosticCase Call(string broken) =>
        Action("[HttpPost(\"/\"), " + broken + "] void Op();", "[HttpGet(\"/\"), AwsCall(\"ssm\", Path = \"a\", Method = \"GET\"), Allow(\"*\", \"a:A\")] void Op();");

    private static DiagnosticCase Action(string broken, string cured) =>
        DiagnosticCase.File("SLUICE108", "public interface IA { " + broken + Items + " }", "public interface IA { " + cured + Items + " }");
}
