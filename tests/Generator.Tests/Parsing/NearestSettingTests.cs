using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Parsing;

/// <summary>What counts where assembly, type and method each say something: the nearest, on classes and interfaces alike.</summary>
public sealed class NearestSettingTests
{
    private const string A = "Cors(\"https://a.example\")";
    private const string B = "Cors(\"https://b.example\")";

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData(A, "", "", "https://a.example")]
    [InlineData(A, B, "", "https://b.example")]
    [InlineData(A, "", B, "https://b.example")]
    [InlineData("", A, B, "https://b.example")]
    [InlineData(A, "DisableCors", "", "")]
    [InlineData(A, "", "DisableCors", "")]
    [InlineData(A, "DisableCors", B, "https://b.example")]
    [InlineData("", A, "DisableCors", "")]
    public void The_nearest_says_which_pages_may_call(string assembly, string type, string method, string origin) =>
        Check(assembly, type, method, operation => string.Join(",", operation.Cors?.Origins.Items ?? []), origin);

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("Authorize(\"AWS_IAM\")", "", "", "AWS_IAM")]
    [InlineData("Authorize(\"AWS_IAM\")", "Authorize(\"pool\")", "", "pool")]
    [InlineData("Authorize(\"AWS_IAM\")", "", "Authorize(\"pool\")", "pool")]
    [InlineData("", "Authorize(\"AWS_IAM\")", "Authorize(\"pool\")", "pool")]
    [InlineData("Authorize(\"AWS_IAM\")", "AllowAnonymous", "", "")]
    [InlineData("Authorize(\"AWS_IAM\")", "", "AllowAnonymous", "")]
    [InlineData("", "Authorize(\"AWS_IAM\")", "AllowAnonymous", "")]
    [InlineData("Authorize(\"AWS_IAM\")", "AllowAnonymous", "Authorize(\"pool\")", "pool")]
    public void The_nearest_names_the_authorizer(string assembly, string type, string method, string authorizer) =>
        Check(assembly, type, method, operation => operation.Security?.Authorizer ?? "", authorizer);

    [Theory]
    [InlineData("Authorize(\"pool\", Scopes = new[] { \"a\" })", "", "", "a")]
    [InlineData("Authorize(\"pool\", Scopes = new[] { \"a\" })", "", "Authorize(\"pool\", Scopes = new[] { \"b\" })", "b")]
    [InlineData("Authorize(\"pool\", Scopes = new[] { \"a\" })", "Authorize(\"pool\")", "", "")]
    public void Scopes_come_from_the_attribute_that_names_the_authorizer(string assembly, string type, string method, string scopes) =>
        Check(assembly, type, method, operation => string.Join(",", operation.Security?.Scopes.Items ?? []), scopes);

    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("RequireApiKey", "", "", true)]
    [InlineData("", "RequireApiKey", "", true)]
    [InlineData("RequireApiKey", "AllowAnonymous", "", false)]
    [InlineData("RequireApiKey", "", "AllowAnonymous", false)]
    [InlineData("", "RequireApiKey", "AllowAnonymous", false)]
    [InlineData("RequireApiKey", "AllowAnonymous", "RequireApiKey", true)]
    [InlineData("RequireApiKey", "", "Authorize(\"AWS_IAM\")", true)]
    public void A_key_is_asked_for_unless_a_nearer_attribute_lets_everybody_in(string assembly, string type, string method, bool needsKey) =>
        Check(assembly, type, method, operation => operation.Security?.NeedsKey ?? false, needsKey);

    [Theory]
    [InlineData("", "", "", null)]
    [InlineData("IntegrationTimeout(60000)", "", "", 60000)]
    [InlineData("IntegrationTimeout(60000)", "IntegrationTimeout(50000)", "", 50000)]
    [InlineData("IntegrationTimeout(60000)", "IntegrationTimeout(50000)", "IntegrationTimeout(100)", 100)]
    public void The_nearest_integration_timeout_applies(string assembly, string type, string method, int? timeout)
    {
        CheckFunction(assembly, type, method, operation => operation.IntegrationTimeout, timeout);
        CheckBackend(assembly, type, method, operation => operation.IntegrationTimeout, timeout);
    }

    [Theory]
    [InlineData("", 2500)]
    [InlineData("IntegrationTimeout(100)", 100)]
    public void The_timeout_of_a_backend_is_nearer_than_that_of_its_interface(string method, int timeout) =>
        CheckBackend(
            "IntegrationTimeout(60000)", "IntegrationTimeout(50000)", method, operation => operation.IntegrationTimeout, timeout, ", Timeout = 2500");

    [Theory]
    [InlineData("StageSettings(RateLimit = 5, BurstLimit = 6)", "Throttle(1, 2)", "1/2")]
    [InlineData("StageSettings(RateLimit = 5, BurstLimit = 6)", "", "/")]
    [InlineData("", "Throttle(1, 2)", "1/2")]
    public void Throttling_of_a_method_stands_beside_that_of_the_stage(string assembly, string method, string limits) =>
        Check(assembly, "", method, operation => $"{operation.MethodSettings?.RateLimit?.Value}/{operation.MethodSettings?.BurstLimit?.Value}", limits);

    [Theory]
    [InlineData("Cache(60)", "60")]
    [InlineData("Cache(60), Throttle(1, 2)", "60")]
    [InlineData("", "")]
    public void A_method_alone_says_that_its_answers_are_kept(string method, string seconds) =>
        Check("StageSettings(CacheSize = 0.5)", "", method, operation => operation.MethodSettings?.CacheSeconds?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", seconds);

    private static void Check<T>(string assembly, string type, string method, Func<ApiOperation, T> read, T expected)
    {
        CheckSource(assembly, type, "public interface IA { [HttpGet(\"/\"), Mock(\"1\")" + Attributes(method) + "] int Get(); }", read, expected);
        CheckFunction(assembly, type, method, read, expected);
    }

    private static void CheckFunction<T>(string assembly, string type, string method, Func<ApiOperation, T> read, T expected) =>
        CheckSource(
            assembly, type, "[LambdaFunction] public sealed class F { [HttpGet(\"/\")" + Attributes(method) + "] public int Get() => 1; }", read, expected);

    private static void CheckBackend<T>(
        string assembly, string type, string method, Func<ApiOperation, T> read, T expected, string settings = "") =>
        CheckSource(
            assembly, type, $"[HttpBackend(\"https://a.example\"{settings})] public interface IA {{ [HttpGet(\"/\"){Attributes(method)}] int Get(); }}", read,
            expected);

    private static string Attributes(string method) => method.Length == 0 ? "" : ", " + method;

    private static void CheckSource<T>(string assembly, string type, string code, Func<ApiOperation, T> read, T expected)
    {
        const string Api = "[assembly: RestApi(\"A\"), CognitoAuthorizer(\"pool\", \"arn:aws:cognito-idp:eu-west-1:1:userpool/p\")]\n";
        var source = Api + (assembly.Length == 0 ? "" : $"[assembly: {assembly}]\n") + (type.Length == 0 ? "" : $"[{type}] ") + code;
        var generated = Generated.From(source);

        generated.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldBeEmpty();
        read(generated.Step<ApiModel>(TrackingNames.Api).Single().Operations.Items.Single()).ShouldBe(expected, source);
    }
}
