namespace Sluice.Generator.Tests.Diagnostics;

internal static class UpstreamCases
{
    /// <summary>As much of Amazon's packages as the cases need.</summary>
    private const string StandIns = """

        namespace Amazon.Lambda.Annotations
        {
            public enum LambdaPackageType { Zip, Image }
            public class LambdaFunctionAttribute : Attribute { public LambdaPackageType PackageType { get; set; } public string? Role { get; set; } public string? ResourceName { get; set; } }
        }
        namespace Amazon.Lambda.Annotations.APIGateway
        {
            public enum LambdaHttpMethod { Any, Get, Post }
            public class RestApiAttribute(LambdaHttpMethod method, string template) : Attribute { public LambdaHttpMethod Method => method; public string Template => template; public string? Authorizer { get; set; } }
            public class HttpApiAttribute(LambdaHttpMethod method, string template) : Attribute { public LambdaHttpMethod Method => method; public string Template => template; }
            public class RestApiAuthorizerAttribute : Attribute;
            public class FunctionUrlAttribute : Attribute;
            public class FromQueryAttribute : Attribute;
            public interface IHttpResult { int Status { get; } }
        }
        namespace Amazon.Lambda.APIGatewayEvents { public class APIGatewayProxyRequest { public string? Body { get; set; } } }
        namespace Amazon.Lambda.Core { public class LambdaSerializerAttribute(Type type) : Attribute { public Type Type => type; } }
        namespace Amazon.Lambda.Serialization.SystemTextJson { public class DefaultLambdaJsonSerializer; }
        """;

    public static IEnumerable<DiagnosticCase> All =>
    [
        Case("SLUICE120", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([|Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest|] request) => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get(MethodRequest request) => \"\";"),
        Case("SLUICE120", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public [|G.IHttpResult|] Get() => null!;",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public Ok<string> Get() => Results.Ok(\"\");"),
        Unserved("[U.LambdaFunction, [|G.HttpApi(G.LambdaHttpMethod.Get, \"/h\")|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|G.RestApiAuthorizer|]] public string Op() => \"\";"),
        Unserved("[U.LambdaFunction, [|G.FunctionUrl|]] public string Op() => \"\";"),
        Unserved("[[|G.RestApi(G.LambdaHttpMethod.Get, \"/h\")|]] public string Op() => \"\";"),
        Case("SLUICE122", "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([G.FromQuery] List<string> [|ids|]) => \"\";",
            "[U.LambdaFunction, G.RestApi(G.LambdaHttpMethod.Get, \"/\")] public string Get([G.FromQuery] string ids) => \"\";"),
        Lost("U.LambdaFunction(PackageType = [|U.LambdaPackageType.Image|])"),
        Lost("U.LambdaFunction(Role = [|\"arn:aws:iam::1:role/r\"|])"),
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

    private static DiagnosticCase Case(string id, string broken, string cured) => new(id, Class(broken), Class(cured));

    private static string Class(string members) =>
        "using U = Amazon.Lambda.Annotations;\nusing G = Amazon.Lambda.Annotations.APIGateway;\npublic sealed class F\n{\n    " + members + "\n}\n" + StandIns;
}
