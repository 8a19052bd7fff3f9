using System.Globalization;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>A message's cure fits the mistake at hand: who follows it meets no other rule.</summary>
public sealed class CureTests
{
    private const string Types = "public sealed record R(string A, int B);";

    [Theory]
    [InlineData("[HttpGet(\"/\")] public string Get([FromQuery] R a) => \"\";", "SLUICE037", "[AsParameters]")]
    [InlineData("[HttpGet(\"/\")] public string Get(R a) => \"\";", "SLUICE034", "[AsParameters]")]
    [InlineData("[HttpPost(\"/\")] public string Post([FromForm] string a, [FromBody] R b) => \"\";", "SLUICE033", "either a form or JSON")]
    [InlineData("[HttpPost(\"/\")] public string Post([FromBody(\"a\")] string a, [FromForm] string b) => \"\";", "SLUICE033", "either a form or JSON")]
    [InlineData("[HttpPost(\"/\")] public string Post(R a, R b) => \"\";", "SLUICE033", "Put both in one type")]
    [InlineData("[HttpGet(\"/a?x={x}\")] public string Get(string x) => x;", "SLUICE020", "a route has no query string, whose values are parameters of the method")]
    [InlineData("[HttpGet(\"/a10d?x={x}&y=1\")] public string Get(string x) => x;", "SLUICE020", "Remove it from '?' on.")]
    [InlineData("[HttpGet(\"/{id:int}\")] public string Get(int id) => \"\";", "SLUICE020", "'{id:int}' has a constraint, but the type of the parameter is the constraint")]
    [InlineData("[HttpGet(\"/{id?}\")] public string Get(string id) => \"\";", "SLUICE020", "'{id?}' is optional, but a route variable never is. Write a second operation")]
    [InlineData("[HttpGet(\"/{id=5}\")] public string Get(string id) => \"\";", "SLUICE020", "'{id=5}' has a default")]
    [InlineData("[HttpGet(\"/{**rest}\")] public string Get(string rest) => \"\";", "SLUICE020", "is written '{rest+}'")]
    public void The_message_names_a_way_out(string member, string id, string cure)
    {
        var finding = Generated.From($"[assembly: RestApi(\"Api\")]\n{Types}\n[LambdaFunction] public sealed class F {{ {member} }}").Diagnostics.ShouldHaveSingleItem();

        finding.Id.ShouldBe(id);
        finding.GetMessage(CultureInfo.InvariantCulture).ShouldContain(cure);
    }

    [Fact]
    public void A_class_of_query_values_is_a_parameter_group() =>
        Generated.From($"[assembly: RestApi(\"Api\")]\n{Types}\n[LambdaFunction] public sealed class F {{ [HttpGet(\"/\")] public string Get([AsParameters] R a) => a.A; }}")
            .Complaints.ShouldBeEmpty();
}
