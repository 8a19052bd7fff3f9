using System.Buffers;
using System.Text;

namespace Sluice.MappingTemplates.Tests.Templates;

public sealed class ContextTests
{
    private static ContextData Aws() => new(new Dictionary<string, object?>
    {
        ["httpMethod"] = "POST",
        ["requestTimeEpoch"] = 1583798639428,
        ["identity"] = new Dictionary<string, object?> { ["sourceIp"] = "203.0.113.7", ["user"] = null },
        ["stage"] = "prod",
    });

    [Fact]
    public void A_map_in_context_is_usable_and_prints_as_nothing()
    {
        Render("[$context.identity][$context.get('identity')][$context.requestOverride.path]", Aws()).ShouldBe("[][][]");
        Render("$context.identity.sourceIp|$context['identity']['sourceIp']|$context.identity.user", Aws()).ShouldBe("203.0.113.7|203.0.113.7|");
    }

    [Fact]
    public void Context_iterates_as_a_HashMap()
    {
        // The order that AWS was recorded to show.
        const string Recorded = "resourceId resourcePath httpMethod extendedRequestId requestTime path accountId protocol requestOverride stage "
            + "domainPrefix requestTimeEpoch requestId identity domainName deploymentId responseOverride apiId ";
        var context = new ContextData(Recorded.Trim().Split(' ').Where(k => !k.EndsWith("Override")).ToDictionary(k => k, k => (object?)k));

        Render("#foreach($k in $context.keySet())$k #end", context).ShouldBe(Recorded);
    }

    [Fact]
    public void A_plain_context_is_a_plain_map() =>
        Render("$context", new ContextData(new Dictionary<string, object?> { ["b"] = 1, ["a"] = "x" }, ContextStyle.Plain))
            .ShouldBe("{b=1, a=x, requestOverride={header={}, path={}, querystring={}}, responseOverride={header={}}}");

    [Fact]
    public void Overrides_are_read_after_rendering()
    {
        var context = Aws();

        Render(
            "#set($context.requestOverride.header.X-Amz-Target = \"a\")#set($context.requestOverride.path.id = 5)#set($context.requestOverride.querystring[\"q\"] = [1, \"b\"])",
            context).ShouldBe("");

        context.RequestOverride.IsEmpty.ShouldBeFalse();
        context.RequestOverride.Headers.ShouldHaveSingleItem().Key.ShouldBe("X-Amz-Target");
        context.RequestOverride.Path.ShouldHaveSingleItem().Value.ShouldBe(["5"]);
        context.RequestOverride.Querystring.ShouldHaveSingleItem().Value.ShouldBe(["1", "b"]);
        context.ResponseOverride.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void An_override_of_the_request_is_there_in_the_response_template()
    {
        var context = Aws();
        Render("#set($context.requestOverride.path.body = $input.body)#set($context.responseOverride.status = 444)", context);

        Render("$context.requestOverride.path.body $context.responseOverride.status", context).ShouldBe("{} 444");
        context.ResponseOverride.Status.ShouldBe(444);
    }

    [Theory]
    [InlineData("200", 200)]
    [InlineData("\"200\"", null)]
    [InlineData("99", null)]
    [InlineData("600", null)]
    [InlineData("200.0", null)]
    public void Only_an_integer_overrides_the_status(string value, int? status)
    {
        var context = Aws();
        Render($"#set($context.responseOverride.status = {value})", context);

        context.ResponseOverride.Status.ShouldBe(status);
    }

    [Fact]
    public void Parameters_are_found_in_path_then_query_string_then_header() =>
        Rendering.Of("$input.params('id') $input.params('page') $input.params('X-Tenant') [$input.params('x-tenant')] $input.params().querystring")
            .ShouldBe("p1 2 t [] {id=q1, page=2}");

    [Fact]
    public void A_body_of_bytes_is_decoded_and_an_empty_one_is_an_object()
    {
        var context = new TemplateContext(new InputData(Encoding.UTF8.GetBytes("{\"a\":\"é\"}").AsMemory()));
        MappingTemplate.Parse("$input.body $input.path('$.a')").Render(context).ShouldBe("{\"a\":\"é\"} é");
        Rendering.Of("$input.body|$input.json('$')|$input.path('$')|").ShouldBe("{}|\"\"||");
    }

    [Fact]
    public void One_template_renders_on_many_threads()
    {
        var template = MappingTemplate.Parse("#foreach($i in [1..50])$i$util.escapeJavaScript($input.params('id')).length()#set($x = \"$i\")$x.length()#end");
        var expected = template.Render(Rendering.Context());

        Parallel.For(0, 200, _ => template.Render(Rendering.Context()).ShouldBe(expected));
    }

    [Fact]
    public void Literal_text_costs_no_memory()
    {
        var template = MappingTemplate.Parse(string.Concat(Enumerable.Repeat("plain text é 😀 ", 20_000)));
        var output = new ArrayBufferWriter<byte>(1 << 20);
        template.Render(Rendering.Context(), output, TestContext.Current.CancellationToken);
        var before = GC.GetAllocatedBytesForCurrentThread();

        output.ResetWrittenCount();
        template.Render(Rendering.Context(), output, TestContext.Current.CancellationToken);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000);
    }

    private static string Render(string template, ContextData context) =>
        MappingTemplate.Parse(template).Render(new TemplateContext(new InputData(), context));
}
