using Sluice.Tool.Importing.Reading.Templates;

namespace Sluice.Tool.Tests.Importing;

public sealed class RequestFormTests
{
    [Theory]
    [InlineData("$input.json('$')", "Body :body")]
    [InlineData("", "Body :body")]
    [InlineData("""{"id":"$input.params('id')"}""", "Anywhere id:id")]
    [InlineData("""{ "id" : $input.params('id'), "q": "$input.params().querystring.get('x-y')" }""", "Anywhere id:id, Query x-y:q")]
    [InlineData("""{"h":"$util.escapeJavaScript($input.params().header.get('X-A'))","who":"$context.authorizer.sub"}""", "Header X-A:h, Authorizer sub:who")]
    [InlineData("""{"ip":"$context.identity.sourceIp","c":"$stageVariables.color"}""", "Context identity.sourceIp:ip, StageVariable color:c")]
    [InlineData("""{"n":$input.json('$.name')}""", "BodyMember name:n")]
    [InlineData("""{"all":$input.json('$'),"p":"$input.params().path.id"}""", "Body :all, Path id:p")]
    public void A_template_of_single_values_is_a_signature(string template, string bindings) => Shown(template).ShouldBe(bindings);

    [Theory]
    [InlineData("""{"a":"constant"}""")]
    [InlineData("""{"a":{"b":"$input.params('b')"}}""")]
    [InlineData("""{"a":"$input.params('b') and more"}""")]
    [InlineData("""#set($a = 1){"a":"$input.params('b')"}""")]
    [InlineData("""{"all":$input.json('$'),"one":$input.json('$.one')}""")]
    [InlineData("""{"a":"$input.params('b')" "c":"$input.params('d')"}""")]
    [InlineData("""["$input.params('b')"]""")]
    public void Any_other_template_is_none(string template) => RequestForm.Read(template).ShouldBeNull();

    [Fact]
    public void A_template_of_many_members_with_a_mistake_at_its_end_is_none_at_once()
    {
        var members = string.Concat(Enumerable.Repeat("\"a\":\"$input.params('b')\",", 5_000));

        RequestForm.Read($"{{{members}!}}").ShouldBeNull();
        RequestForm.Read($"{{{members.Replace("$input.params('b')", "x", StringComparison.Ordinal)}!}}").ShouldBeNull();
    }

    [Fact]
    public void The_passthrough_of_the_console_is_the_whole_request()
    {
        const string Console = """
            ##  See https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
            #set($allParams = $input.params())
            {
            "body-json" : $input.json('$'),
            "params" : {
            #foreach($type in $allParams.keySet())
                #set($params = $allParams.get($type))
            "$type" : {
                #foreach($paramName in $params.keySet())
                "$paramName" : "$util.escapeJavaScript($params.get($paramName))"
                    #if($foreach.hasNext),#end
                #end
            }
                #if($foreach.hasNext),#end
            #end
            }
            }
            """;

        Shown(Console).ShouldBe("MethodRequest :request");
    }

    [Fact]
    public void The_template_that_a_build_makes_is_the_signature_that_it_is_made_of()
    {
        const string Built = """
            #set($params = $input.params())
            #set($body = $input.json('$'))
            #if($params.querystring.keySet().size() > 1000)#set($many = 'query keys')#end
            #if($params.header.keySet().size() > 1000)#set($many = 'headers')#end
            #foreach($name in $params.querystring.keySet())
            #if($name == 'dry-run')#set($dryRunKey = $name)#end
            #end
            #foreach($name in $params.header.keySet())
            #if($name.matches('(?i)x-tenant'))#set($tenantKey = $name)#end
            #end
            {"@op":"Place"##
            ,"customerId":"$util.escapeJavaScript($params.path.get('customerId')).replaceAll("\\'","'")"##
            #if($tenantKey != ''),"tenant":"$util.escapeJavaScript($params.header.get($tenantKey)).replaceAll("\\'","'")"#end
            #if($dryRunKey != ''),"dryRun":"$util.escapeJavaScript($params.querystring.get($dryRunKey)).replaceAll("\\'","'")"#end
            ,#if($body == '""' && !$input.body.matches('\s*(([{]}|""|null)\s*)?'))"@notJson":""#else"order":$body#end##
            #if($many != ''),"@manyKeys":"$many"#end
            }
            """;

        Shown(Built).ShouldBe("Path customerId:customerId, Header x-tenant:tenant, Query dry-run:dryRun, Body :order");
        RequestForm.Read(Built.Replace("\"@op\"", "\"@path\"", StringComparison.Ordinal)).ShouldBeNull();
    }

    private static string? Shown(string template) => RequestForm.Read(template) is { } bindings
        ? string.Join(", ", bindings.Select(static binding => $"{binding.Source} {binding.WireName}:{binding.Name}"))
        : null;
}
