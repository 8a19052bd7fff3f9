using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Validation;

/// <summary>Services that validation asks for.</summary>
public sealed class ValidationServicesTests
{
    private const string Code = """
        using System.ComponentModel.DataAnnotations;
        [assembly: RestApi("Api")]
        public sealed class Known : IDisposable
        {
            public static int Made;
            public static int Gone;
            public Known() => Made++;
            public bool Has(string sku) => sku == "a";
            public void Dispose() => Gone++;
        }
        public sealed class KnownSkuAttribute : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                ((Known?)context.GetService(typeof(Known)))?.Has((string)value!) is not false ? null : new($"{value} is not known.");
        }
        public sealed record Line([property: KnownSku] string Sku, int Count = 1);
        public sealed record Plain(int A) : IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) => context.GetService(typeof(Known)) is null ? [new("None.")] : []; }
        """;

    private const string Function = """
        [LambdaFunction] public static class F
        {
            [HttpPost("/lines")] public static string Lines([FromBody] List<Line> body, [FromQuery, KnownSku] string? sku) => $"{Known.Made} {Known.Gone}";
            [HttpPost("/plain")] public static void Whole(Plain body) { }
            [HttpGet("/counts")] public static string Counts() => $"{Known.Made} {Known.Gone}";
        }
        """;

    private const string Startup = """
        [LambdaStartup] public sealed class Startup { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Known>(services); }
        """;

    [Fact]
    public async Task Validation_takes_services_from_one_scope_of_the_request()
    {
        var api = RunningApi.Start([Code, Function, Startup], null);

        (await api.ErrorsAsync("""{"@op":"Lines","sku":"c","body":[{"sku":"a"},{"sku":"b"}]}""")).ShouldBe(["sku: c is not known.", "[1].sku: b is not known."]);
        (await api.CallAsync("""{"@op":"Counts"}""")).ShouldBe("\"1 1\"");
        (await api.CallAsync("""{"@op":"Whole","body":{"a":1}}""")).ShouldBe("null");
        (await api.CallAsync("""{"@op":"Counts"}""")).ShouldBe("\"2 2\"");
        (await api.CallAsync("""{"@op":"Lines","body":[]}""")).ShouldBe("\"2 2\"");
    }

    [Fact]
    public async Task Without_services_there_are_none()
    {
        var api = RunningApi.Start([Code, Function], null);

        (await api.CallAsync("""{"@op":"Lines","body":[{"sku":"b"}]}""")).ShouldBe("\"0 0\"");
        (await api.ErrorsAsync("""{"@op":"Whole","body":{"a":1}}""")).ShouldBe(["$: None."]);
    }

    [Fact]
    public void A_program_whose_validation_asks_for_no_services_gets_no_code_for_them()
    {
        var generated = Generated.From([Startup.Insert(0, "[assembly: RestApi(\"Api\")] public sealed class Known; [LambdaFunction] public static class F { [HttpGet(\"/\")] public static int Get([FromServices] Known known) => 1; }\n")]);

        generated.Complaints.ShouldBeEmpty();
        string.Concat(generated.Output.SyntaxTrees.Select(t => t.ToString())).ShouldNotContain("OpenScope");
    }
}
