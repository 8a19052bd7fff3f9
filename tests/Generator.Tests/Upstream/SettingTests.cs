using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>Every property of Amazon's attributes: it changes what is generated, or a warning says that it does not.</summary>
public sealed class SettingTests
{
    private const string Start = "using Amazon.Lambda.Annotations;\nusing Amazon.Lambda.Annotations.APIGateway;\n";
    private const string Effect = "";

    // With "~" where the setting is written.
    private static readonly Dictionary<string, (string Source, string Setting, string Expected)> Rows = new(StringComparer.Ordinal)
    {
        ["LambdaFunction.ResourceName"] = (Operation("LambdaFunction(~)", Get, ""), "ResourceName = \"Other\"", Effect),
        ["LambdaFunction.Timeout"] = (Operation("LambdaFunction(~)", Get, ""), "Timeout = 11", Effect),
        ["LambdaFunction.MemorySize"] = (Operation("LambdaFunction(~)", Get, ""), "MemorySize = 1024", Effect),
        ["LambdaFunction.Policies"] = (Operation("LambdaFunction(~)", Get, ""), "Policies = \"AWSXrayWriteOnlyAccess\"", Effect),
        ["LambdaFunction.Role"] = (Operation("LambdaFunction(~)", Get, ""), "Role = \"arn:aws:iam::1:role/r\"", "SLUICE123"),
        ["LambdaFunction.PackageType"] = (Operation("LambdaFunction(~)", Get, ""), "PackageType = LambdaPackageType.Image", "SLUICE123"),
        ["LambdaGlobalProperties.GenerateMain"] = ("[assembly: LambdaGlobalProperties(~)]\n" + Operation("LambdaFunction", Get, ""), "GenerateMain = true", "SLUICE123"),
        ["LambdaGlobalProperties.Runtime"] = ("[assembly: LambdaGlobalProperties(~)]\n" + Operation("LambdaFunction", Get, ""), "Runtime = \"provided.al2023\"", "SLUICE123"),
        ["RestApi.Authorizer"] = (Operation("LambdaFunction", "RestApi(LambdaHttpMethod.Get, \"/{a}\"~)", ""), ", Authorizer = \"AWS_IAM\"", Effect),
        ["RestApi.Method"] = (Operation("LambdaFunction", "RestApi(LambdaHttpMethod.Get, \"/{a}\"~)", ""), ", Method = LambdaHttpMethod.Put", "SLUICE123"),
        ["RestApi.Template"] = (Operation("LambdaFunction", "RestApi(LambdaHttpMethod.Get, \"/{a}\"~)", ""), ", Template = \"/{a}/b\"", "SLUICE123"),
        ["HttpApi.Authorizer"] = (Operation("LambdaFunction", Get + ", HttpApi(LambdaHttpMethod.Get, \"/h\"~)", ""), ", Authorizer = \"x\"", "SLUICE121"),
        ["HttpApi.Method"] = (Operation("LambdaFunction", Get + ", HttpApi(LambdaHttpMethod.Get, \"/h\"~)", ""), ", Method = LambdaHttpMethod.Put", "SLUICE121"),
        ["HttpApi.Template"] = (Operation("LambdaFunction", Get + ", HttpApi(LambdaHttpMethod.Get, \"/h\"~)", ""), ", Template = \"/b\"", "SLUICE121"),
        ["HttpApi.Version"] = (Operation("LambdaFunction", Get + ", HttpApi(LambdaHttpMethod.Get, \"/h\"~)", ""), ", Version = HttpApiVersion.V1", "SLUICE121"),
        ["RestApiAuthorizer.IdentityHeader"] = (Operation("LambdaFunction", Get + ", RestApiAuthorizer(~)", ""), "IdentityHeader = \"x\"", "SLUICE121"),
        ["RestApiAuthorizer.ResultTtlInSeconds"] = (Operation("LambdaFunction", Get + ", RestApiAuthorizer(~)", ""), "ResultTtlInSeconds = 5", "SLUICE121"),
        ["RestApiAuthorizer.Type"] = (Operation("LambdaFunction", Get + ", RestApiAuthorizer(~)", ""), "Type = RestApiAuthorizerType.Request", "SLUICE121"),
        ["FromRoute.Name"] = (Operation("LambdaFunction", "RestApi(LambdaHttpMethod.Get, \"/{a}/{b}\")", ", [FromRoute(~)] string b"), "Name = \"a\"", Effect),
        ["FromQuery.Name"] = (Operation("LambdaFunction", Get, ", [FromQuery(~)] string b"), "Name = \"q\"", Effect),
        ["FromHeader.Name"] = (Operation("LambdaFunction", Get, ", [FromHeader(~)] string b"), "Name = \"x-q\"", Effect),
        ["FromCustomAuthorizer.Name"] = (Operation("LambdaFunction", Get, ", [FromCustomAuthorizer(~)] string b"), "Name = \"q\"", Effect),
    };

    public static TheoryData<string> Settings =>
    [
        .. from type in Attributes()
           where !IsTrigger(type)
           from property in type.GetMembers().OfType<IPropertySymbol>()
           where property.SetMethod is { DeclaredAccessibility: Accessibility.Public }
           select $"{type.Name.Replace("Attribute", "", StringComparison.Ordinal)}.{property.Name}",
    ];

    /// <summary>The attributes of functions that something else than a REST API calls, as they are written.</summary>
    public static TheoryData<string> Triggers =>
    [
        .. from type in Attributes()
           where IsTrigger(type)
           let arguments = type.InstanceConstructors.Single().Parameters.Select(p => p.Type.SpecialType == SpecialType.System_String ? "\"@X\"" : "1")
           select $"{type.ToDisplayString()}({string.Join(", ", arguments)})",
    ];

    private static string Get => "RestApi(LambdaHttpMethod.Get, \"/{a}\")";

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_has_an_effect_or_a_warning(string setting)
    {
        Rows.ShouldContainKey(setting, "Give the new setting a row: a program in which it has an effect, or the warning that it has none.");
        var (source, written, expected) = Rows[setting];
        var with = UpstreamCode.Generate(Start + source.Replace("~", written, StringComparison.Ordinal));
        var without = UpstreamCode.Generate(Start + source.Replace("~", "", StringComparison.Ordinal));

        if (expected == Effect)
        {
            Text(with).ShouldNotBe(Text(without));
        }
        else
        {
            with.Diagnostics.Select(d => d.Id).ShouldContain(expected);
        }
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void A_function_that_something_else_calls_has_a_warning(string attribute) =>
        UpstreamCode.Generate(Start + $"public class F {{ [LambdaFunction, {attribute}] public string Op(string a) => a; }}").Diagnostics.Select(d => d.Id).ShouldContain("SLUICE121");

    [Fact]
    public void A_function_without_an_event_has_a_warning_although_the_project_serves_nothing()
    {
        var warning = UpstreamCode.Generate(Start + "public class F { [LambdaFunction] public string Op(string a) => a; }").Diagnostics.ShouldHaveSingleItem();

        warning.Id.ShouldBe("SLUICE121");
        warning.Location.SourceTree!.ToString()[warning.Location.SourceSpan.Start..warning.Location.SourceSpan.End].ShouldBe("LambdaFunction");
    }

    private static IEnumerable<INamedTypeSymbol> Attributes() =>
        SurfaceTests.Types(UpstreamCode.Compile(), "Amazon.Lambda.Annotations").Where(type => type.Name.EndsWith("Attribute", StringComparison.Ordinal) && type.TypeKind == TypeKind.Class);

    private static bool IsTrigger(INamedTypeSymbol type) =>
        type.Name is not ("LambdaFunctionAttribute" or "RestApiAttribute" or "HttpApiAttribute" or "RestApiAuthorizerAttribute")
        && type.GetAttributes().Any(a => a.AttributeClass?.Name == nameof(AttributeUsageAttribute) && a.ConstructorArguments[0].Value is (int)AttributeTargets.Method);

    private static string Operation(string function, string api, string parameter) =>
        $"public class F {{ [{function}, {api}] public string Op(string a{parameter}) => a; }}";

    private static string Text(Generated generated) => string.Join("\n", generated.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText));
}
