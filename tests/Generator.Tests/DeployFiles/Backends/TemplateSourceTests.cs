using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

/// <summary>The file that says which templates are files of the project.</summary>
public sealed class TemplateSourceTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        [HttpBackend("https://backend.example")]
        public interface IStatic
        {
            [HttpGet("/a"), Mock(MediaType = "text/plain"), Returns(200), Cors("https://a.example", "https://b.example"), RequestTemplate("request.vtl"), ResponseTemplate("t/response.vtl")]
            void Get();

            [HttpPost("/b"), Forward("POST", "/b"), ResponseTemplate("t/response.vtl"), Returns(201)] void Post();

            [HttpGet("/c"), Mock("1")] int GetConstant();
        }
        """;

    [Fact]
    public void Each_template_of_the_user_has_its_path_in_the_project_and_where_its_text_starts()
    {
        var api = Of(Source, ("ProjectDir", "/project/"));
        var start = api["vtl/Get/response-200.vtl"].Length - "[]".Length;
        start.ShouldBeGreaterThan(0, "CORS is in front of the file's text");

        api["vtl/sources.json"].ShouldBe(
            "{\n  \"vtl/Get/request.vtl\": { \"file\": null, \"start\": 0 },\n"
                + $"  \"vtl/Get/response-200.vtl\": {{ \"file\": \"t/response.vtl\", \"start\": {start} }},\n"
                + "  \"vtl/Post/response-201.vtl\": { \"file\": \"t/response.vtl\", \"start\": 0 }\n}\n");
    }

    [Fact]
    public void An_api_whose_templates_are_all_generated_has_no_such_file()
        => Of("""
            [assembly: RestApi("Api")]
            public interface IStatic
            {
                [HttpGet("/c"), Mock("1")] int GetConstant();
            }
            """).Paths.ShouldNotContain("vtl/sources.json");

    private static Built Of(string source, params (string Name, string Value)[] properties) => Built.Of(Generated.From(
        Compiler.Compile(source),
        properties: new(properties),
        files: [new ProjectFile("/shared/request.vtl", "{\"statusCode\":200}"), new ProjectFile("/project/t/response.vtl", "[]\n")]));
}
