using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Sources beyond one text and the whole body: forms, groups, members of the body, maps and raw bodies.</summary>
public sealed class SourcesTests
{
    private static readonly Lazy<RunningApi> Forms = new(() => RunningApi.Start("""
        [assembly: RestApi("Api")]
        public enum Size { Small, Large }
        public sealed record Login(string User, [FromForm("pass word")] string Password, bool Stay = false) { public int? Age { get; init; } }
        [LambdaFunction] public static class F
        {
            [HttpPost("/fields")] public static string Fields([FromForm] string name, [FromForm] int? age, [FromForm("tag[]")] string[]? tags = null, [FromForm] Size size = Size.Large, [FromForm] List<int>? numbers = null)
                => FormattableString.Invariant($"{name}|{age}|{(tags is null ? "null" : string.Join(';', tags))}|{size}|{(numbers is null ? "null" : string.Join(';', numbers))}");
            [HttpPost("/login")] public static string Login([FromForm] Login login) => $"{login.User}|{login.Password}|{login.Stay}|{login.Age}";
        }
        """));

    private static readonly Lazy<RunningApi> Groups = new(() => RunningApi.Start("""
        [assembly: RestApi("Api")]
        public sealed record Paging(int Limit, [FromQuery("from")] int Offset = 7, [property: FromHeader("x-sort")] string? Sort = null);
        public class Base { [FromHeader("x-tenant")] public required string Tenant { get; init; } public string Mode { get; set; } = "plain"; public List<int> Ids { get; init; } = [1, 2]; public int? Nothing { get; set; } }
        public sealed class Search : Base { [AsParameters] public Paging Paging { get; set; } = null!; public Guid Id { get; set; } public int ReadOnly => 1; public CancellationToken Cancellation { get; set; } }
        public readonly record struct Point(double X, double Y);
        public struct Mutable { public int A { get; set; } public string? B { get; set; } }
        public sealed record Item(string Name);
        [LambdaFunction] public sealed class F
        {
            [HttpGet("/{id}")] public string Find([AsParameters] Search search, int limit = 3)
                => $"{search.Tenant}|{search.Mode}|{string.Join(';', search.Ids)}|{search.Nothing}|{search.Id.ToString()[..2]}|{search.Paging.Limit}|{search.Paging.Offset}|{search.Paging.Sort}|{limit}".Replace("limit", "");
        }
        """.Replace(", int limit = 3", ", [FromContext(\"requestId\")] string? limit = null", StringComparison.Ordinal)));

    [Theory]
    [InlineData("name=a+b%2Bc&age=5&tag%5B%5D=x&size=SMALL&tag[]=y%20z&numbers=1&NUMBERS=2", "a b+c|5|x;y z|Small|1;2")]
    [InlineData("name=", "||null|Large|null")]
    [InlineData("name=first&name=last&age=", "last||null|Large|null")]
    [InlineData("name=%ff&&=&=x&age=1&tag%5b%5d", "%ff|1||Large|null")]
    [InlineData("NAME=%C3%A9%E2%82%AC&tag[]=a,b", "é€||a,b|Large|null")]
    public async Task Fields_of_a_form_bind(string form, string expected) =>
        (await Forms.Value.CallAsync($$"""{"@op":"Fields","@form":"{{form}}"}""")).ShouldBe($"\"{expected}\"");

    [Theory]
    [InlineData("", "name: The name field is required.")]
    [InlineData("{}", "name: The name field is required.")]
    [InlineData("name=a&age=x&size=huge&numbers=1&numbers=z", "age: The value 'x' is not valid for age.", "size: The value 'huge' is not valid for size.", "numbers: The value 'z' is not valid for numbers.")]
    public async Task Mistakes_in_a_form_name_the_field(string form, params string[] expected) =>
        (await Forms.Value.ErrorsAsync($$"""{"@op":"Fields","@form":"{{form}}"}""")).ShouldBe(expected, ignoreOrder: true);

    [Fact]
    public async Task A_form_binds_to_a_type()
    {
        (await Forms.Value.CallAsync("""{"@op":"Login","@form":"user=u&pass+word=p&stay=true&age=4"}""")).ShouldBe("\"u|p|True|4\"");
        (await Forms.Value.ErrorsAsync("""{"@op":"Login","@form":"stay=x"}""")).ShouldBe(
            ["stay: The value 'x' is not valid for stay.", "user: The user field is required.", "pass word: The pass word field is required."], ignoreOrder: true);
    }

    [Fact]
    public async Task A_group_binds_its_members_and_keeps_what_the_type_puts_there()
    {
        (await Groups.Value.CallAsync("""{"Tenant":"t","Mode":"m","Ids":"3,4","Nothing":"9","Id":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","Limit":"5","Offset":"6","Sort":"s","limit":"r"}"""))
            .ShouldBe("\"t|m|3;4|9|7f|5|6|s|r\"");
        (await Groups.Value.CallAsync("""{"Tenant":"t","Id":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","Limit":"5"}"""))
            .ShouldBe("\"t|plain|1;2||7f|5|7||\"");
        (await Groups.Value.ErrorsAsync("""{"Limit":"x"}""")).ShouldBe(
            ["limit: The value 'x' is not valid for limit.", "x-tenant: The x-tenant field is required.", "id: The id field is required."], ignoreOrder: true);
    }

    [Fact]
    public async Task Groups_may_be_structs_and_hold_a_body()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            public readonly record struct Point(double X, double Y);
            public struct Mutable { public int A { get; set; } public string? B { get; set; } }
            public sealed record Item(string Name);
            public sealed record Place([FromBody] Item Item, int Count = 1) { public string? Note { get; init; } }
            [LambdaFunction] public sealed class F
            {
                [HttpPost("/{x}/{y}", OperationId = "Put")] public async Task<string> Put([AsParameters] Point point, [AsParameters] Mutable mutable, [AsParameters] Place place, CancellationToken cancellation)
                {
                    await Task.Yield();
                    return FormattableString.Invariant($"{point.X}|{point.Y}|{mutable.A}|{mutable.B}|{place.Item.Name}|{place.Count}|{place.Note}");
                }
            }
            """);

        (await api.CallAsync("""{"X":"1.5","Y":"-2","A":"3","B":"b","Item":{"name":"n"},"Note":"o"}""")).ShouldBe("\"1.5|-2|3|b|n|1|o\"");
    }

    [Fact]
    public async Task Members_of_the_body_bind_to_parameters()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            public sealed record Line(string Sku, int Quantity);
            [LambdaFunction] public static class F
            {
                [HttpPost("/")] public static string Post([FromBody("name")] string name, [FromBody("lines")] List<Line> lines, [FromBody("note")] string? note, [FromBody("count")] int count = 5)
                    => $"{name}|{lines.Count}|{note}|{count}";
            }
            """);

        (await api.CallAsync("""{"@body":{"name":"n","LINES":[{"sku":"a","quantity":1}],"other":[1,{}],"note":null}}""")).ShouldBe("\"n|1||5\"");
        (await api.ErrorsAsync("""{"@body":{"name":null,"lines":[{"sku":"a","quantity":"x"}],"count":"z"}}""")).ShouldBe(
            ["name: The name field is required.", "lines[0].quantity: The supplied value is invalid for quantity.", "count: The supplied value is invalid for count."], ignoreOrder: true);
        (await api.ErrorsAsync("""{"@body":""}""")).ShouldBe(["name: The name field is required.", "lines: The lines field is required."], ignoreOrder: true);
        (await api.ErrorsAsync("""{"@body":[1]}""")).ShouldContain("$: The supplied value is invalid.");
    }

    [Fact]
    public async Task All_values_of_a_place_bind_to_a_dictionary()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public static class F
            {
                [HttpGet("/")] public static string Get(
                    [FromQuery] IReadOnlyDictionary<string, string> query, [FromHeader] Dictionary<string, string> headers, [FromAuthorizer("claims")] IDictionary<string, string>? claims, int limit = 1)
                    => $"{string.Join(';', query)}|{headers.GetValueOrDefault("X-A")}|{claims?["sub"]}|{limit}";
            }
            """);

        (await api.CallAsync("""{"query":{"a":"1","limit":"2"},"headers":{"x-a":"v"},"claims":{"sub":"s"},"limit":"2"}""")).ShouldBe("\"[a, 1];[limit, 2]|v|s|2\"");
        (await api.CallAsync("{}")).ShouldBe("\"|||1\"");
    }

    [Fact]
    public async Task A_raw_body_is_text_or_bytes()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public static class F
            {
                [HttpPost("/text")] public static string Text([FromBody(Raw = true)] string body) => body;
                [HttpPost("/bytes")] public static byte[] Bytes([FromBody(Raw = true, ContentType = "image/png")] byte[] body) => body;
                [HttpPost("/stream")] public static async Task<long> Stream(System.IO.Stream body) { using var memory = new System.IO.MemoryStream(); await body.CopyToAsync(memory); return memory.Length; }
            }
            """);

        (await api.CallAsync("""{"@op":"Text","body":"{\"a\": 1}\n"}""")).ShouldBe("\"{\\\"a\\\": 1}\\n\"");
        (await api.CallAsync("""{"@op":"Bytes","body":"AQID/w=="}""")).ShouldBe("\"AQID/w==\"");
        (await api.CallAsync("""{"@op":"Stream","body":"AQID/w=="}""")).ShouldBe("4");
        (await api.CallAsync("""{"@op":"Bytes","body":"{}"}""")).ShouldBe("\"\"");
        (await api.ErrorsAsync("""{"@op":"Bytes","body":"%"}""")).ShouldBe(["$: The value '%' is not valid for $."]);
        (await api.ErrorsAsync("""{"@op":"Stream"}""")).ShouldBe(["$: A non-empty request body is required."]);
    }

    [Fact]
    public void Attributes_of_other_frameworks_are_sources()
    {
        var generated = Generated.From("""
            [assembly: RestApi("Api")]
            namespace Microsoft.AspNetCore.Mvc
            {
                [AttributeUsage(AttributeTargets.Parameter)] public sealed class FromQueryAttribute : Attribute { public string? Name { get; set; } }
                [AttributeUsage(AttributeTargets.Parameter)] public sealed class FromRouteAttribute : Attribute { public string? Name { get; set; } }
            }
            namespace Amazon.Lambda.Annotations.APIGateway
            {
                [AttributeUsage(AttributeTargets.Parameter)] public sealed class FromHeaderAttribute : Attribute { public string? Name { get; set; } }
            }
            namespace Shop
            {
                [LambdaFunction] public static class F
                {
                    [HttpGet("/{id}")] public static string Get([Microsoft.AspNetCore.Mvc.FromRoute(Name = "id")] int number, [Microsoft.AspNetCore.Mvc.FromQuery] string q, [Amazon.Lambda.Annotations.APIGateway.FromHeader(Name = "x-h")] string h) => "";
                }
            }
            """);

        generated.Complaints.ShouldBeEmpty();
        generated.Step<DeclaredOperation>(TrackingNames.Operations).Single().Parameters.Select(p => (p.WireName, p.Source)).ShouldBe(
            [("id", ParameterSource.Path), ("q", ParameterSource.Query), ("x-h", ParameterSource.Header)]);
    }
}
