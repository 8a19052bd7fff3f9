using System.Text;
using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Files;

/// <summary>Files of a form: the codec for payloads and events, and the documents.</summary>
public sealed class FormFileTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        [LambdaFunction] public sealed class F
        {
            public sealed record Upload(FormFile Cover, string Title, IReadOnlyList<FormFile>? More = null);

            [HttpPost("/one")] public string One([FromForm("document")] FormFile file, [FromForm] int pages, [FromForm("tag")] string[]? tags = null) =>
                $"{file.Name}|{file.FileName}|{file.ContentType}|{file.Length}|{Text(file)}|{pages}|{string.Join('+', tags ?? [])}";
            [HttpPost("/many")] public string Many(FormFile[] files, FormFile? extra, [FromHeader("Content-Type")] string type) =>
                string.Join('+', files.Select(Text)) + (extra is null ? "|none" : "|" + Text(extra)) + "|" + type[..19];
            [HttpPost("/group")] public string Group([FromForm] Upload upload) => $"{Text(upload.Cover)}|{upload.Title}|{upload.More?.Count ?? 0}";
            [HttpPost("/proxy"), Proxy] public string Proxied([FromForm] FormFile file, [FromForm] string? note) => $"{Text(file)}|{note}";

            private static string Text(FormFile file)
            {
                using var reader = new System.IO.StreamReader(file.OpenReadStream());
                return reader.ReadToEnd();
            }
        }
        """;

    private static readonly Lazy<Generated> Code = new(() => Generated.From("using System.Linq;\n" + Source));
    private static readonly Lazy<RunningApi> Api = new(() =>
    {
        Code.Value.Complaints.ShouldBeEmpty();
        return RunningApi.Start(Code.Value, null);
    });

    [Fact]
    public async Task A_file_arrives_beside_fields_and_the_last_of_several_counts() =>
        (await CallAsync("One", Part("document; filename=a.txt", "old"), Part("DOCUMENT; filename=\"b ü.txt\"", "new", "text/plain"), Part("pages", "7"), Part("tag", "x,y"), Part("tag", "z")))
            .ShouldBe("\"DOCUMENT|b ü.txt|text/plain|3|new|7|x,y+z\"");

    [Fact]
    public async Task All_files_of_a_field_are_an_array_and_a_nullable_file_may_be_absent() =>
        (await CallAsync("Many", Part("files; filename=a", "1"), Part("files; filename=b", "2"), Part("extra; filename=\"\"", ""))).ShouldBe("\"1+2|none|multipart/form-data\"");

    [Fact]
    public async Task A_class_of_a_form_may_have_files() =>
        (await CallAsync("Group", Part("cover; filename=a", "c"), Part("title", "t"), Part("more; filename=b", "m"))).ShouldBe("\"c|t|1\"");

    [Fact]
    public async Task All_problems_of_a_form_are_in_one_response() =>
        (await Api.Value.ErrorsAsync(Payload("One", Part("document", "no file"), Part("pages", "many"))))
            .ShouldBe(["pages: The value 'many' is not valid for pages.", "document: The document field is required."]);

    [Fact]
    public async Task An_empty_body_lacks_every_field()
    {
        foreach (var form in new[] { "", "{}" })
        {
            (await Api.Value.ErrorsAsync($$"""{"@op":"Group","@formType":"multipart/form-data; boundary=b","@form":"{{form}}"}"""))
                .ShouldBe(["cover: The cover field is required.", "title: The title field is required."]);
        }
    }

    [Theory]
    [InlineData("\"@form\":\"!\"", "The request body cannot be decoded.")]
    [InlineData("\"@form\":\"LS1iDQo=\"", "The form is not valid: the headers of a part have no end.")]
    public async Task A_body_that_is_no_form_is_one_problem(string member, string problem) =>
        (await Api.Value.ErrorsAsync($$"""{"@op":"One","@formType":"multipart/form-data; boundary=b",{{member}}}""")).ShouldBe(["$: " + problem]);

    [Fact]
    public async Task Without_the_media_type_the_boundary_is_missing() =>
        (await Api.Value.ErrorsAsync("""{"@op":"One","@form":"LS1iLS0="}""")).ShouldBe(["$: The form is not valid: its media type names no valid boundary."]);

    [Fact]
    public async Task The_form_of_one_request_is_not_seen_by_the_next_one()
    {
        await CallAsync("Group", Part("cover; filename=a", "c"), Part("title", "t"));

        (await Api.Value.ErrorsAsync("""{"@op":"Group"}""")).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_proxy_operation_reads_the_body_of_the_event(bool isBase64)
    {
        var body = string.Concat(Part("file; filename=a", "1"), Part("note", "n")) + "--b--\r\n";
        var text = isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(body)) : body;
        var answer = await Api.Value.CallAsync($$"""
            {"httpMethod":"POST","resource":"/proxy","headers":{"Content-Type":"multipart/form-data; boundary=b"},"body":{{JsonSerializer.Serialize(text)}},"isBase64Encoded":{{(isBase64 ? "true" : "false")}}}
            """);

        answer.ShouldContain("1|n");
        (await Api.Value.CallAsync("""{"httpMethod":"POST","resource":"/proxy","headers":{"Content-Type":"application/json"},"body":"{}","isBase64Encoded":false}""")).ShouldContain("\"statusCode\":415");
    }

    [Fact]
    public void The_template_passes_the_media_type_before_the_form()
    {
        var template = File("vtl/One/request.vtl");

        template.ShouldContain("$name.matches('(?i)");
        template.IndexOf("\"@formType\":", StringComparison.Ordinal).ShouldBeInRange(1, template.IndexOf("\"@form\":", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_documents_describe_the_form()
    {
        var gateway = JsonDocument.Parse(File("openapi.json")).RootElement;
        gateway.GetProperty("x-amazon-apigateway-binary-media-types").EnumerateArray().Select(t => t.GetString()).ShouldBe(["multipart/form-data"]);
        gateway.GetProperty("paths").GetProperty("/one").GetProperty("post").GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(c => c.Name).ShouldBe(["multipart/form-data"]);
        gateway.GetProperty("components").GetProperty("schemas").GetProperty("OneForm").GetProperty("properties").GetProperty("document").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("{\"type\":\"string\"}");

        var client = JsonDocument.Parse(File("openapi.client.json")).RootElement;
        client.GetProperty("paths").GetProperty("/many").GetProperty("post").GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(c => c.Name).ShouldBe(["multipart/form-data"]);
        var many = client.GetProperty("components").GetProperty("schemas").GetProperty("ManyForm");
        many.GetProperty("required").EnumerateArray().Select(r => r.GetString()).ShouldBe(["files"]);
        many.GetProperty("properties").GetProperty("files").GetProperty("items").GetProperty("format").GetString().ShouldBe("binary");
        many.GetProperty("properties").GetProperty("extra").GetProperty("format").GetString().ShouldBe("binary");
    }

    [Fact]
    public void An_API_without_files_has_nothing_of_them()
    {
        var generated = Generated.From("[assembly: RestApi(\"Api\")] [LambdaFunction] public sealed class F { [HttpPost(\"/\")] public string Op([FromForm] string a) => a; }");

        string.Concat(generated.Result.GeneratedSources.Select(s => s.SourceText.ToString())).ShouldNotContain("ultipart");
    }

    private static string File(string path) =>
        DeployFilesEmitter.Emit(Code.Value.Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == path).Text;

    private static Task<string> CallAsync(string operation, params string[] parts) => Api.Value.CallAsync(Payload(operation, parts));

    private static string Payload(string operation, params string[] parts) =>
        $$"""{"@op":"{{operation}}","type":"multipart/form-data; boundary=b","@formType":"multipart/form-data; boundary=b","@form":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(parts) + "--b--\r\n"))}}"}""";

    private static string Part(string name, string content, string? type = null) =>
        $"--b\r\nContent-Disposition: form-data; name={name}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{content}\r\n";
}
