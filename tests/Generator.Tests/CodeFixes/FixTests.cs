using Microsoft.CodeAnalysis;
using Sluice.CodeFixes;
using Sluice.Generator.Tests.Diagnostics;

namespace Sluice.Generator.Tests.CodeFixes;

public sealed class FixTests
{
    /// <summary>Every mistake of the diagnostics' tests, with each fix for its rule.</summary>
    public static TheoryData<int, string, string> Numbers
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            for (var i = 0; i < DiagnosticTests.All.Length; i++)
            {
                foreach (var fix in Fixing.Of(DiagnosticTests.All[i].Id))
                {
                    data.Add(i, DiagnosticTests.All[i].Id, fix.GetType().Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Where_a_fix_is_offered_the_result_compiles_without_the_mistake(int number, string id, string name)
    {
        var mistake = DiagnosticTests.All[number];
        if (await FixedAsync(mistake, DiagnosticTests.Unmark(mistake.Broken).Source, Fix(name)) is not { } cured)
        {
            return;
        }

        var after = mistake.Run(cured);
        after.Diagnostics.ShouldNotContain(d => d.Id == id, cured);
        after.Output.GetDiagnostics(TestContext.Current.CancellationToken).ShouldNotContain(d => d.Severity == DiagnosticSeverity.Error, cured);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_fix_is_offered_for_each_of_its_rules(string name)
    {
        foreach (var id in Fix(name).FixableDiagnosticIds)
        {
            var offered = false;
            foreach (var mistake in DiagnosticTests.All.Where(c => c.Id == id))
            {
                offered |= await FixedAsync(mistake, DiagnosticTests.Unmark(mistake.Broken).Source, Fix(name)) is not null;
            }

            offered.ShouldBeTrue(id);
        }
    }

    public static TheoryData<string> Names => [.. Fixing.All.Select(f => f.GetType().Name)];

    [Theory]
    [InlineData("AddRestApiFix", "[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get() => \"\"; }", "[assembly: RestApi(\"Api\")]\n[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get() => \"\"; }")]
    [InlineData("AddLambdaFunctionFix", "/// <summary>x</summary>\npublic class F { [HttpGet(\"/\")] public string Get() => \"\"; }", "/// <summary>x</summary>\n[LambdaFunction]\npublic class F { [HttpGet(\"/\")] public string Get() => \"\"; }")]
    [InlineData("MakePublicFix", "[LambdaFunction] public class F { [HttpGet(\"/\")] private string Get() => \"\"; }", "[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get() => \"\"; }")]
    [InlineData("MakePublicFix", "[LambdaFunction] public class F {\n    // here\n    [HttpGet(\"/\")]\n    string Get() => \"\";\n}", "[LambdaFunction] public class F {\n    // here\n    [HttpGet(\"/\")]\n    public string Get() => \"\";\n}")]
    [InlineData("AddPathParameterFix", "[LambdaFunction] public class F { [HttpGet(\"/{id}\")] public string Get(int a = 1) => \"\"; }", "[LambdaFunction] public class F { [HttpGet(\"/{id}\")] public string Get(string id, int a = 1) => \"\"; }")]
    [InlineData("AddPathParameterFix", "[LambdaFunction] public class F { [HttpGet(\"/{order-id}\")] public string Get() => \"\"; }", "[LambdaFunction] public class F { [HttpGet(\"/{order-id}\")] public string Get([FromPath(\"order-id\")] string orderId) => \"\"; }")]
    [InlineData("AddPathParameterFix", "[LambdaFunction] public class F { [HttpGet(\"/{id}\")] public string Get([FromQuery] string id) => \"\"; }", "[LambdaFunction] public class F { [HttpGet(\"/{id}\")] public string Get([FromQuery] string id, [FromPath(\"id\")] string idPath) => \"\"; }")]
    [InlineData("AppendVariableFix", "[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get([FromPath] string id) => id; }", "[LambdaFunction] public class F { [HttpGet(\"/{id}\")] public string Get([FromPath] string id) => id; }")]
    [InlineData("CorrectRouteFix", "[LambdaFunction] public class F { [HttpGet(\"a//{id:int}/x{*rest}/\")] public string Get(int id, string rest) => rest; }", "[LambdaFunction] public class F { [HttpGet(\"/a/{id}/x/{rest+}\")] public string Get(int id, string rest) => rest; }")]
    [InlineData("CorrectRouteFix", "[LambdaFunction] public class F { [HttpGet(\"/a/{id?}/b?x={x}\")] public string Get(int id, string x) => x; }", "[LambdaFunction] public class F { [HttpGet(\"/a/{id}/b\")] public string Get(int id, string x) => x; }")]
    [InlineData("OperationIdFix", "[LambdaFunction] public class F { [HttpGet(\"/a\")] public void Get() { } [HttpGet(\"/b\")] public void Get(int x) { } }", "[LambdaFunction] public class F { [HttpGet(\"/a\")] public void Get() { } [HttpGet(\"/b\", OperationId = \"Get2\")] public void Get(int x) { } }")]
    [InlineData("UsePostFix", "[LambdaFunction] public class F { [HttpGet(\"/\")] public void Get([FromBody] string x) { } }", "[LambdaFunction] public class F { [HttpPost(\"/\")] public void Get([FromBody] string x) { } }")]
    [InlineData("RemoveModifierFix", "[LambdaFunction] public class F { [HttpGet(\"/\")] public void Get(in int x) { } }", "[LambdaFunction] public class F { [HttpGet(\"/\")] public void Get(int x) { } }")]
    [InlineData("ReturnTaskFix", "[LambdaFunction] public class F { [HttpGet(\"/\")] public async void Get() { await Task.Yield(); } }", "[LambdaFunction] public class F { [HttpGet(\"/\")] public async Task Get() { await Task.Yield(); } }")]
    [InlineData("ReturnValueFix", "[LambdaFunction] public class F { private int x; [HttpGet(\"/\")] public ref int Get() => ref x; }", "[LambdaFunction] public class F { private int x; [HttpGet(\"/\")] public int Get() => x; }")]
    [InlineData("RemoveAttributeFix", "[LambdaFunction] public class F { [HttpGet(\"/\"), Throws<Exception>(409), Throws<Exception>(422)] public void Get() { } }", "[LambdaFunction] public class F { [HttpGet(\"/\"), Throws<Exception>(409)] public void Get() { } }")]
    [InlineData("RemoveRawFix", "[LambdaFunction] public class F { [HttpPost(\"/\")] public void Post([FromBody(Raw = true)] int x) { } }", "[LambdaFunction] public class F { [HttpPost(\"/\")] public void Post([FromBody] int x) { } }")]
    public async Task A_fix_writes_what_a_person_would(string name, string source, string cured) => (await FixedAsync(source, Fix(name))).ShouldBe(cured);

    [Theory]
    [InlineData("RepairApostropheFix", "{\"a\": \"${util.escapeJavaScript($input.body)}\"}", "{\"a\": \"${util.escapeJavaScript($input.body).replaceAll(\"\\\\'\", \"'\")}\"}")]
    [InlineData("RepairApostropheFix", "#set($a = \"$util.escapeJavaScript($input.body)\")", null)]
    [InlineData("QuoteParameterFix", "{\"a\": $!{input.params('a')}, \"b\": 1}", "{\"a\": \"${util.escapeJavaScript($input.params('a')).replaceAll(\"\\\\'\", \"'\")}\", \"b\": 1}")]
    [InlineData("QuoteParameterFix", "{\"a\": $input.params(\"${b}\")}", "{\"a\": \"$util.escapeJavaScript($input.params(\"${b}\")).replaceAll(\"\\\\'\", \"'\")\"}")]
    [InlineData("EscapeParameterFix", "{\"a\": \"${input.params('a')}-b\"}", "{\"a\": \"${util.escapeJavaScript($input.params('a')).replaceAll(\"\\\\'\", \"'\")}-b\"}")]
    [InlineData("EscapeParameterFix", "{\"a\": \"${input.params('a')}.json\"}", "{\"a\": \"${util.escapeJavaScript($input.params('a')).replaceAll(\"\\\\'\", \"'\")}.json\"}")]
    [InlineData("EscapeParameterFix", "{\"a\": \"$input.params().path.id\"}", "{\"a\": \"$util.escapeJavaScript($input.params().path.id).replaceAll(\"\\\\'\", \"'\")\"}")]
    [InlineData("EscapeParameterFix", "{#set($a = $input.params('a'))\"a\": \"$a\"}", null)]
    [InlineData("QuoteParameterFix", "{#set($a = $input.params('a'))\"a\": $a}", null)]
    [InlineData("PrintJsonFix", "{\"a\": $input.path('$.a')}", "{\"a\": $input.json('$.a')}")]
    [InlineData("PrintJsonFix", "{\"a\": \"$input.path('$')\"}", null)]
    [InlineData("CorrectContextVariableFix", "$context.sourceIp", "$context.identity.sourceIp")]
    [InlineData("CorrectContextVariableFix", "$context.nothing", null)]
    public async Task A_fix_of_a_template_writes_what_a_person_would(string name, string template, string? cured) =>
        (await FixedAsync(DiagnosticCase.Template("", template, ""), template, Fix(name))).ShouldBe(cured);

    private static Fix Fix(string name) => Fixing.All.Single(f => f.GetType().Name == name);

    private static Task<string?> FixedAsync(string source, Fix fix) => FixedAsync(new DiagnosticCase("", source, ""), source, fix);

    private static async Task<string?> FixedAsync(DiagnosticCase mistake, string source, Fix fix)
    {
        var diagnostic = mistake.Run(source).Diagnostics.First(d => fix.FixableDiagnosticIds.Contains(d.Id));
        return await Fixing.ApplyAsync(fix, source, diagnostic);
    }
}
