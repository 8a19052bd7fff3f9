namespace Sluice.Generator.Tests.Diagnostics;

internal static class UpstreamCases
{
    /// <summary>As much of Amazon's packages as the cases need.</summary>
    private const string StandIns = """

        namespace Amazon.Lambda.Annotations
        {
            public enum LambdaPackageType { Zip, Image }
            public class LambdaFunctionAttribute : Attribute { public LambdaPackageType PackageType { get; set; } public string? Role { get; set; } public string? ResourceName { get; set; } public string? Policies { get; set; } }
            [AttributeUsage(AttributeTargets.Assembly)] public class LambdaGlobalPropertiesAttribute : Attribute { public bool GenerateMain { get; set; } public string? Runtime { get; set; } }
            public class DurableExecutionAttribute(int executionTimeout) : Attribute { public int ExecutionTimeout => executionTimeout; }
            public class FutureEventAttribute : Attribute;
            public class LambdaStartupAttribute : Attribute;
        }
        namespace Amazon.Lambda.Annotations.SQS { public class SQSEventAttribute(string queue) : Attribute { public string Queue => queue; } }
        namespace Amazon.Lambda.Annotations.SNS { public class SNSEventAttribute(string topic) : Attribute { public string Topic => topic; } }
        namespace Amazon.Lambda.Annotations.S3 { public class S3EventAttribute(string bucket) : Attribute { public string Bucket => bucket; } }
        namespace Amazon.Lambda.Annotations.DynamoDB { public class DynamoDBEventAttribute(string stream) : Attribute { public string Stream => stream; } }
        namespace Amazon.Lambda.Annotations.Schedule { public class ScheduleEventAttribute(string schedule) : Attribute { public string Schedule => schedule; } }
        namespace Amazon.Lambda.Annotations.ALB { public class ALBApiAttribute(string listener, string path, int priority) : Attribute { public string All => listener + path + priority; } }
        namespace Amazon.Lambda.Annotations.APIGateway
        {
            public enum LambdaHttpMethod { Any, Get, Post }
            public class RestApiAttribute(LambdaHttpMethod method, string template) : Attribute { public LambdaHttpMethod Method => method; public string Template => template; public string? Authorizer { get; set; } }
            public class HttpApiAttribute(LambdaHttpMethod method, string template) : Attribute { public LambdaHttpMethod Method => method; public string Template => template; }
            public class RestApiAuthorizerAttribute : Attribute;
            public class HttpApiAuthorizerAttribute : Attribute;
            public class FunctionUrlAttribute : Attribute;
            public class FromQueryAttribute : Attribute;
            public interface IHttpResult { int Status { get; } }
            public interface IAuthorizerResult { bool IsAllowed { get; } }
        }
        namespace Amazon.Lambda.APIGatewayEvents { public class APIGatewayProxyRequest { public string? Body { get; set; } } public class APIGatewayHttpApiV2ProxyRequest; }
        namespace Amazon.Lambda.Core { public class LambdaSerializerAttribute(Type type) : Attribute { public Type Type => type; } public interface ILambdaSerializer { T Deserialize<T>(System.IO.Stream stream); } }
        namespace Amazon.Lambda.Serialization.SystemTextJson
        {
            public class DefaultLambdaJsonSerializer : Core.ILambdaSerializer { public T Deserialize<T>(System.IO.Stream stream) => throw new NotSupportedException(stream.ToString()); }
        }
        """;

    private const string Own = "[assembly: RestApi(\"A\")] [LambdaFunction] public sealed class F { ";

    private const string Simple = "public interface IHttpResult { int Status { get; } }";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Case("SLUICE120", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([|Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest|] request) => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get(MethodRequest request) => \"\";"),
        new(
            "SLUICE120",
            Own + "[HttpGet(\"/\")] public static string Get([|Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest|] request) => \"\"; }" + StandIns,
            Own + "[HttpGet(\"/\"), Proxy] public static string Get(Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest request) => \"\"; }" + StandIns),
        new(
            "SLUICE120",
            Own + "[HttpGet(\"/\"), Proxy] public static string Get([|Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest|] request) => \"\"; }" + StandIns,
            Own + "[HttpGet(\"/\"), Proxy] public static string Get(MethodRequest request) => \"\"; }" + StandIns),
        Event(
            "[Proxy, U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([|Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest|] request) => \"\";"),
        Case("SLUICE120", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public [|G.IHttpResult|] Get() => null!;",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public Ok<string> Get() => Results.Ok(\"\");"),
        Case("SLUICE120", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public [|G.IAuthorizerResult|] Get() => null!;",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public Ok<string> Get() => Results.Ok(\"\");"),
        Unserved("[U.LambdaFunction, [|G.HttpApi(G.LambdaHttpMethod.Get, \"/h\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|G.RestApiAuthorizer|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|G.FunctionUrl|]] public string Op() => \"\";"),
        Unserved("[[|G.RestApi(G.LambdaHttpMethod.Get, \"/h\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|G.HttpApiAuthorizer|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.ALB.ALBApi(\"@Listener\", \"/h\", 1)|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.SQS.SQSEvent(\"@Queue\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.SNS.SNSEvent(\"@Topic\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.S3.S3Event(\"@Bucket\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.DynamoDB.DynamoDBEvent(\"@Table\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.Schedule.ScheduleEvent(\"rate(1 day)\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.DurableExecution(60)|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|U.FutureEvent|]] public string Op() => \"\";"),
        Unserved("[[|U.LambdaFunction|]] public string Op() => \"\";"),
        Unserved("[[|U.SQS.SQSEvent(\"@Queue\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/h\"), [|U.SQS.SQSEvent(\"@Queue\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/h\"), [|G.HttpApi(G.LambdaHttpMethod.Get, \"/h\")|]] public string Op() => \"\";"),
        Case("SLUICE122", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([G.FromQuery] List<string> [|ids|]) => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([G.FromQuery] string ids) => \"\";"),
        Case("SLUICE122", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([G.FromQuery] int[] [|ids|]) => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\"), Proxy] public string Get([G.FromQuery] int[] ids) => \"\";"),
        Lost("U.LambdaFunction(PackageType = [|U.LambdaPackageType.Image|])"),
        Lost("U.LambdaFunction(Role = [|\"arn:aws:iam::1:role/r\"|])"),
        Global("Runtime = [|\"provided.al2\"|]", $"Runtime = \"dotnet{Environment.Version.Major}\""),
        Startup("public object [|ConfigureHostBuilder|]() => this;"),
        Global("GenerateMain = [|true|]", "GenerateMain = false"),
        Function("SLUICE115", "ResourceName = [|\"Get-Order\"|]", "ResourceName = \"GetOrder\""),
        Function("SLUICE115", "Policies = [|\"AmazonS3ReadOnlyAccess, @Reader\"|]", "Policies = \"AmazonS3ReadOnlyAccess\""),
        Result("[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")]", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\"), Amazon.Lambda.Core.LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]"),
        Lost("U.LambdaFunction, [|Amazon.Lambda.Core.LambdaSerializer(typeof(F))|]"),
        Case("SLUICE028", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/a\")] public string Get() => \"\"; [U.LambdaFunction(ResourceName = \"FGet\"), G.RestApi(G.LambdaHttpMethod.Get, \"/b\")] public string [|Other|]() => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/a\")] public string Get() => \"\"; [U.LambdaFunction(ResourceName = \"FOther\"), G.RestApi(G.LambdaHttpMethod.Get, \"/b\")] public string Other() => \"\";"),
        Case("SLUICE112", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\", Authorizer = [|\"nobody\"|])] public string Get() => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\";"),
    ];

    private static DiagnosticCase Unserved(string broken) =>
        Case("SLUICE121", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\"; " + broken,
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\"; [U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/h\")] public string Op() => \"\";");

    private static DiagnosticCase Lost(string broken) =>
        Case("SLUICE123", "[" + broken + ", G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\";");

    private static DiagnosticCase Global(string broken, string cured)
    {
        var function = Class("[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\";");
        return new("SLUICE123", function.Replace("public sealed", $"[assembly: U.LambdaGlobalProperties({broken})]\npublic sealed", StringComparison.Ordinal),
            function.Replace("public sealed", $"[assembly: U.LambdaGlobalProperties({cured})]\npublic sealed", StringComparison.Ordinal));
    }

    private static DiagnosticCase Startup(string member)
    {
        string All(string members) => Class("[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\";") + "\n[Amazon.Lambda.Annotations.LambdaStartup] public class S { "
            + "public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } " + members + " }";
        return new("SLUICE123", All(member), All(""));
    }

    private static DiagnosticCase Function(string id, string broken, string cured)
    {
        const string Rest = "), G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get() => \"\";";
        return Case(id, "[U.LambdaFunction(" + broken + Rest, "[U.LambdaFunction(" + cured + Rest);
    }

    /// <summary>An IHttpResult that asks for a serializer; the project without one lacks its package, too.</summary>
    private static DiagnosticCase Result(string broken, string cured)
    {
        const string Real = """
            public enum ProtocolFormat { RestApi, HttpApi }
            public enum ProtocolVersion { V1, V2 }
            public class HttpResultSerializationOptions { public ProtocolFormat Format { get; set; } public ProtocolVersion Version { get; set; } public object? Serializer { get; set; } }
            public interface IHttpResult { System.IO.Stream Serialize(HttpResultSerializationOptions options); }
            """;
        var all = Case("SLUICE114", broken + " public [|G.IHttpResult|] Get() => null!;", cured + " public G.IHttpResult Get() => null!;");
        return all with
        {
            Broken = all.Broken.Replace(Simple, Real, StringComparison.Ordinal).Replace("DefaultLambdaJsonSerializer :", "Other :", StringComparison.Ordinal),
            Cured = all.Cured.Replace(Simple, Real, StringComparison.Ordinal),
        };
    }

    /// <summary>An event that asks for a serializer; the project without one lacks its package, too.</summary>
    private static DiagnosticCase Event(string method)
    {
        var all = Case("SLUICE114", method, method.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        return all with { Broken = all.Broken.Replace("DefaultLambdaJsonSerializer :", "Other :", StringComparison.Ordinal) };
    }

    private static DiagnosticCase Case(string id, string broken, string cured) => new(id, Class(broken), Class(cured));

    private static string Class(string members) =>
        "using U = Amazon.Lambda.Annotations;\nusing G = Amazon.Lambda.Annotations.APIGateway;\npublic sealed class F\n{\n    " + members + "\n}\n" + StandIns;
}
