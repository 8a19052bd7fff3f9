using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>What travels from attributes and comments into the document.</summary>
public sealed class FromSourceTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;

        [assembly: RestApi("People", Validation = RequestValidation.Parameters)]

        namespace N;

        public sealed record Person(
            [StringLength(20, MinimumLength = 2), RegularExpression("[a-z]+")] string Name,
            [property: Range(0, 150)] int Age,
            [Range(0.5, 9.5)] double? Score,
            [EmailAddress] string? Mail,
            [MaxLength(3)] string[] Tags,
            [RegularExpression(@"(?<x>\p{L})")] string? Odd)
        {
            [Required] public string? Street { get; set; }
            [Required] public string Town { get; init; } = "";
            [Required] public string Country { get; init; } = "NL";
            [Required(AllowEmptyStrings = true)] public string Note { get; init; } = "";
        }

        [LambdaFunction]
        public static class People
        {
            /// <summary>Adds a person.</summary>
            /// <remarks>At most one a day.</remarks>
            /// <param name="page">Where to begin.</param>
            /// <param name="person">Who it is.</param>
            /// <returns>The person as it is kept.</returns>
            /// <exception cref="System.ArgumentException">The person is known.</exception>
            [HttpPost("/people"), Throws<System.ArgumentException>(409), System.Obsolete("Write a letter.")]
            public static Person Add([FromQuery, Range(1, 100)] int page, [FromBody] Person person) => person;
        }
        """;

    private static readonly JsonElement Document = Parse();

    [Fact]
    public void Data_annotations_become_constraints()
    {
        var properties = Document.GetProperty("components").GetProperty("schemas").GetProperty("Person").GetProperty("properties");

        Json(properties, "name").ShouldBe("""{"type":"string","minLength":2,"maxLength":20,"pattern":"^(?:[a-z]+)$"}""");
        Json(properties, "age").ShouldBe("""{"type":"integer","minimum":0,"maximum":150}""");
        Json(properties, "score").ShouldBe("""{"type":"number","minimum":0.5,"maximum":9.5}""");
        Json(properties, "mail").ShouldBe("""{"type":"string","format":"email"}""");
        Json(properties, "tags").ShouldBe("""{"type":"array","items":{"type":"string"},"maxItems":3}""");
    }

    [Fact]
    public void What_a_check_refuses_when_it_is_absent_is_required() =>
        Json(Document.GetProperty("components").GetProperty("schemas").GetProperty("Person"), "required").ShouldBe("""["name","age","tags","street","town"]""");

    [Fact]
    public void An_expression_that_only_net_understands_is_left_out() =>
        Json(Document.GetProperty("components").GetProperty("schemas").GetProperty("Person").GetProperty("properties"), "odd").ShouldBe("""{"type":"string"}""");

    [Fact]
    public void Comments_become_descriptions()
    {
        var operation = Document.GetProperty("paths").GetProperty("/people").GetProperty("post");

        operation.GetProperty("summary").GetString().ShouldBe("Adds a person.");
        operation.GetProperty("description").GetString().ShouldBe("At most one a day.\n\nDeprecated: Write a letter.");
        Json(operation, "parameters").ShouldBe("""[{"name":"page","in":"query","description":"Where to begin.","required":true,"schema":{"type":"integer","minimum":1,"maximum":100}}]""");
        operation.GetProperty("requestBody").GetProperty("description").GetString().ShouldBe("Who it is.");
        operation.GetProperty("responses").GetProperty("200").GetProperty("description").GetString().ShouldBe("The person as it is kept.");
        operation.GetProperty("responses").GetProperty("409").GetProperty("description").GetString().ShouldBe("The person is known.");
    }

    [Fact]
    public void The_api_says_what_is_validated() => Document.GetProperty("paths").GetProperty("/people").GetProperty("post")
        .GetProperty("x-amazon-apigateway-request-validator").GetString().ShouldBe("parameters");

    private static string Json(JsonElement element, string name) => JsonSerializer.Serialize(element.GetProperty(name), Relaxed);

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonElement Parse()
    {
        var api = Generated.From(Source).Step<ApiModel>(TrackingNames.Api).Single();
        return JsonDocument.Parse(DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == "openapi.json").Text).RootElement;
    }
}
