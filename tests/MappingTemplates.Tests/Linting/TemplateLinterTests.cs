using System.Diagnostics;
using System.Globalization;
using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Linting;

namespace Sluice.MappingTemplates.Tests.Linting;

public sealed class TemplateLinterTests
{
    private const string Repaired = """$util.escapeJavaScript($input.params('x')).replaceAll("\\'", "'")""";

    [Theory]
    [InlineData("""{"a": $input.params('a')}""", "unquoted-params", 1, 7)]
    [InlineData("{\n#set($p = $input.params('a'))\n\"a\": $p}", "unquoted-params", 3, 6)]
    [InlineData("""{"a": "$util.escapeJavaScript($input.params('a'))"}""", "apostrophe", 1, 8)]
    [InlineData("#if($x)a#end", "presence-test", 1, 5)]
    [InlineData("#if($input.params('a') && true)a#end", "presence-test", 1, 5)]
    [InlineData("#if(!$x)a#end", "presence-test", 1, 6)]
    [InlineData("""{"a": $input.path('$.a')}""", "path-as-value", 1, 7)]
    [InlineData("""{"a": "$input.path('$')"}""", "path-as-value", 1, 8)]
    [InlineData("{\n#set($root = $input.path('$.o'))\n\"a\": $root}", "path-as-value", 3, 6)]
    [InlineData("#macro(m)x#end", "macro", 1, 1)]
    [InlineData("a #evaluate(\"x\")", "unsupported-directive", 1, 3)]
    [InlineData("#parse('x')", "unsupported-directive", 1, 1)]
    [InlineData("{\"a\": $util.toJson($x)}", "unknown-method", 1, 7)]
    [InlineData("#set($now = $util.time.nowISO8601())", "unknown-method", 1, 13)]
    [InlineData("$input.params", "unknown-method", 1, 1)]
    [InlineData("$context.requestID", "unknown-context-variable", 1, 1)]
    [InlineData("$context.error.messageString", "unknown-context-variable", 1, 1)]
    [InlineData("$context.identity.clientCert.issuer.length()", "unknown-context-variable", 1, 1)]
    [InlineData("#set($s = \"a $context.status\")", "unknown-context-variable", 1, 11)]
    [InlineData("""{"a": $input.params().header.get('a')}""", "unquoted-params", 1, 7)]
    [InlineData("""{"a": "$input.params('a')"}""", "unescaped-params", 1, 8)]
    [InlineData("""{"a": "b-${input.params().path.id}"}""", "unescaped-params", 1, 10)]
    [InlineData("""{"a": "$!input.params().get('querystring').get('x')"}""", "unescaped-params", 1, 8)]
    [InlineData("{\n#set($p = $input.params('a'))\n\"a\": \"$p\"}", "unescaped-params", 3, 7)]
    [InlineData("{\n#set($h = $input.params().header)\n\"a\": \"$h.get('a')\"}", "unescaped-params", 3, 7)]
    [InlineData("""{"a": "$input.params()"}""", "path-as-value", 1, 8)]
    [InlineData("""{"a": $input.params()}""", "path-as-value", 1, 7)]
    [InlineData("""{"a": $input.params().querystring}""", "path-as-value", 1, 7)]
    [InlineData("$contxt.stage", "unknown-variable", 1, 1)]
    [InlineData("${contxt.stage}", "unknown-variable", 1, 1)]
    [InlineData("#set($s = \"a $!{stageVariable.q}\")", "unknown-variable", 1, 11)]
    public void A_trap_is_found_where_it_is(string template, string rule, int line, int column)
    {
        var finding = TemplateLinter.Lint(template).ShouldHaveSingleItem();

        (finding.Severity, finding.Rule, finding.Line, finding.Column).ShouldBe((LintSeverity.Warning, rule, line, column));
    }

    [Theory]
    [InlineData("{\"a\": \"" + Repaired + "\"}")]
    [InlineData("""Action=Send&Body=$input.params('a')""")]
    [InlineData("""{"a": $input.json('$.a')}""")]
    [InlineData("""{"a": "$input.path('$.a')"}""")]
    [InlineData("#foreach($i in $input.path('$.items'))$i#if($foreach.hasNext),#end#end")]
    [InlineData("#if($input.params().path.containsKey('a'))a#end")]
    [InlineData("#set($has = $a == 1)#if($has)a#end")]
    [InlineData("#set($has = $a == 1)#set($too = $has)#if(!$too)a#end")]
    [InlineData("#if($x != \"\")a#end")]
    [InlineData("# heading #fff")]
    [InlineData("$input.body $input.getBody() $util.base64Encode($input.body)")]
    [InlineData("$context.identity.sourceIp $context.path.length() $context.stage.empty $context.authorizer.claims.sub $context.get('a') $context.keySet()")]
    [InlineData("#foreach($k in $context.identity.clientCert.keySet())$k#end")]
    [InlineData("#set($context.requestOverride.header.a = 'b')#set($context.responseOverride.status = 201)")]
    [InlineData("\\$util.toJson('a') util.toJson")]
    [InlineData("""{"a": "$input.params('a').length()"}""")]
    [InlineData("#foreach($k in $input.params().header.keySet())$k#end")]
    [InlineData("text $input.params('a') $input.params()")]
    [InlineData("#set($x = $input.params('a')){\"a\": [#foreach($x in [1..2])\"$x\"#if($foreach.hasNext),#end#end]}")]
    [InlineData("#set($x = $input.params('a')){\"a\": [#foreach(${x} in [1..2])$x#if($foreach.hasNext),#end#end]}")]
    public void What_is_right_is_not_found(string template) => TemplateLinter.Lint(template).ShouldBeEmpty();

    [Theory]
    [InlineData(5000, "#set($abcdefgh{0:d6} = 1)", "$abcdefgh9{0:d5}.a")]
    [InlineData(12000, "", "{{\"a\": \"$input.params('x')\"\n")]
    [InlineData(1, "#set($a = 1)", "$a{1}x.y")]
    public void Templates_with_many_findings_or_long_names_are_checked_in_little_time(int count, string first, string second)
    {
        var underscores = new string('_', 100_000);
        var template = string.Concat(new[] { first, second }.SelectMany(part => Enumerable.Range(0, count).Select(
            i => string.Format(CultureInfo.InvariantCulture, part, i, underscores))));
        var started = Stopwatch.GetTimestamp();

        TemplateLinter.Lint(template).Count.ShouldBe(count);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("$contxt.stage", "Write $context, which")]
    [InlineData("${contxt.stage}", "Write $context, which")]
    [InlineData("$stageVariable.q", "Write $stageVariables, which")]
    [InlineData("$stagevariables.q", "Write $stageVariables, which")]
    [InlineData("$inputs.params(\"x\")", "Write $input, which")]
    [InlineData("$utils.urlEncode('a')", "Write $util, which")]
    [InlineData("$ctx.identity", "Write $context, which")]
    [InlineData("$date.get('yyyy')", "Use $context.requestTime")]
    [InlineData("$math.add(1, 2)", "Calculate in #set")]
    [InlineData("$nothing.a", "Set it with #set")]
    [InlineData("#set($customer = 'a')$custommer", "Write $customer, which")]
    [InlineData("#foreach($item in [1])$itm#end", "Write $item, which")]
    [InlineData("#set($key = 'a')$key-b", "'-' belongs to the name. Write ${key}-b.")]
    [InlineData("#set($key = 'a')$key_b.c", "'_' belongs to the name. Write ${key}_b.")]
    [InlineData("#set(${key} = 'a')$key", "Write '#set($key = …)'.")]
    public void A_variable_that_nothing_sets_is_found_with_the_name_that_is_probably_meant(string template, string cure)
    {
        var finding = TemplateLinter.Lint(template).ShouldHaveSingleItem();

        (finding.Severity, finding.Rule).ShouldBe((LintSeverity.Warning, "unknown-variable"));
        finding.Message.ShouldContain(cure);
    }

    [Theory]
    [InlineData("""{"$ref": "#/a", "$schema": "b", "$id" : 1, "price": "$5", "currency": "US$", "$set": {"$inc": 1}}""")]
    [InlineData("""#set($scheme = 'a'){"$schema" : "$scheme"}""")]
    [InlineData("#if($absent == '')a#end$optional")]
    [InlineData("#foreach($i in [1])$later.a#set($later = $i)#end")]
    [InlineData("#foreach($i in [1])$foreach.count$velocityCount#if($velocityHasNext),#end#end")]
    [InlineData("#define($block)a#end$block.b")]
    [InlineData("#literal()$contxt.stage#end")]
    [InlineData("#[[$contxt.stage]]#")]
    [InlineData("\\$contxt.stage contxt.stage ## $contxt.stage")]
    [InlineData("#set($s = '$contxt.stage')$s.length()")]
    [InlineData("$input.path(\"$.a\").size()")]
    public void What_is_no_variable_or_may_be_absent_is_not_found(string template) => TemplateLinter.Lint(template).ShouldBeEmpty();

    [Fact]
    public void What_cannot_be_parsed_is_one_error()
    {
        var finding = TemplateLinter.Lint("a\n#if(true)x").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Error);
        finding.ToString().ShouldStartWith("(2,");
        finding.ToString().ShouldContain("error syntax:");
    }

    [Theory]
    [InlineData("#if($x == 1)a#elsif($x)b#end", "#elsif", "#elseif")]
    [InlineData("#if($x == 1)a#elif($x)b#end", "#elif", "#elseif")]
    [InlineData("#if($x == 1)a#else-if($x == 2)b#end", "#else-if", "#elseif")]
    [InlineData("#if($x == 1)a#ElseIf($x)b#end", "#ElseIf", "#elseif")]
    [InlineData("#if($x == 1)a#end-if b", "#end-if", "#end")]
    [InlineData("#if($x == 1)a#endif b#end", "#endif", "#end")]
    [InlineData("#for($x in $y)a", "#for", "#foreach")]
    [InlineData("#each($y)a", "#each", "#foreach")]
    [InlineData("#forech($x in $y)a", "#forech", "#foreach")]
    [InlineData("#fi($x)", "#fi", "#end")]
    [InlineData("#ste($x)", "#ste", "#set")]
    public void A_directive_that_is_close_to_one_names_that_one(string template, string extent, string meant)
    {
        var finding = TemplateLinter.Lint(template).ShouldHaveSingleItem();

        finding.Rule.ShouldBe("unsupported-directive");
        template.Substring(finding.Offset, finding.Length).ShouldBe(extent);
        finding.Message.ShouldContain($"Write {meant}, which is probably meant.");
    }

    [Theory]
    [InlineData("#color(\"x\")")]
    [InlineData("#evaluate(\"x\")")]
    public void A_directive_that_is_close_to_none_names_none(string template) =>
        TemplateLinter.Lint(template).ShouldHaveSingleItem().Message.ShouldNotContain("probably");

    [Theory]
    [InlineData("#123 #fff #next #for #each #ending")]
    [InlineData("#if($x == 1)a#elseif($x == 2)b#{else}c#end")]
    public void What_is_text_is_left_alone(string template) => TemplateLinter.Lint(template).ShouldBeEmpty();

    [Theory]
    [InlineData("{\n#if($x == 1)a\n#endif\n}", "'#endif' in line 3, which is not a directive. Write '#end' there.")]
    [InlineData("{\n#if($x == 1)a\n#elsif($x == 2)b\n#end\n}", "'#elsif' in line 3, which is not a directive. Write '#elseif' there.")]
    [InlineData("#foreac($i in [1])\n$i\n#end", "'#foreac' in line 1, which is not a directive. Write '#foreach' there.")]
    [InlineData("## #endif\n#* #endif *#\\#endif #[[#endif]]#\n#if($x == 1)a#{end-if}", "'#end-if' in line 3")]
    public void A_syntax_error_names_the_misspelled_directive_that_is_its_probable_cause(string template, string cause) =>
        TemplateLinter.Lint(template).ShouldHaveSingleItem().Message.ShouldContain($"The cause is probably {cause}");

    [Theory]
    [InlineData("#if($x == 1)a")]
    [InlineData("#if($x == 1)a\n#stop b #fff")]
    public void A_syntax_error_without_a_misspelled_directive_names_none(string template) =>
        TemplateLinter.Lint(template).ShouldHaveSingleItem().Message.ShouldNotContain("cause");

    [Theory]
    [InlineData("{\n#if($x == 1\n\"a\": 1\n#end\n}", "#if($x == 1")]
    [InlineData("{\r\n#if($x == 1 \r\n  \"a\": 1\r\n#end\r\n}", "#if($x == 1")]
    [InlineData("#if($x == 1\n{ \"a\": 1 }\n#end", "#if($x == 1")]
    [InlineData("#set($x = 1\n{ \"a\": $x }", "#set($x = 1")]
    [InlineData("#foreach($i in [1, 2]\n; $i\n#end", "#foreach($i in [1, 2]")]
    public void A_parenthesis_that_is_missing_is_missed_at_the_end_of_its_line(string template, string before)
    {
        var finding = TemplateLinter.Lint(template).ShouldHaveSingleItem();

        template[..finding.Offset].ShouldEndWith(before);
        finding.Message.ShouldContain("unexpected end of the line");
    }

    [Theory]
    [InlineData("#if($x == 1)\n#end\n#end", 3, 1)]
    [InlineData("#set($x = 1)\n#else", 2, 1)]
    public void A_directive_that_is_too_much_is_reported_where_it_stands(string template, int line, int column)
    {
        var finding = TemplateLinter.Lint(template).ShouldHaveSingleItem();

        (finding.Line, finding.Column).ShouldBe((line, column));
    }

    [Theory]
    [InlineData("a #if($x)b#end", "$x")]
    [InlineData("{\"a\": ${input.params('a')}}", "${input.params('a')}")]
    [InlineData("a #macro(m)x#end", "#macro")]
    [InlineData("#set($s = \"a \"\"$context.status\")", "\"a \"\"$context.status\"")]
    [InlineData("#set($a + 1)", "+")]
    [InlineData("#set($a = \"#if($b\") c", "\"#if($b\"")]
    public void A_finding_has_an_extent(string template, string extent)
    {
        var finding = TemplateLinter.Lint(template).ShouldHaveSingleItem();

        template.Substring(finding.Offset, finding.Length).ShouldBe(extent);
        finding.Message.ShouldEndWith(".");
    }

    [Fact]
    public void What_the_engine_has_is_known()
    {
        var calls = UtilMethods.Table.Select(m => "$util." + m.Name).Concat(InputMethods.Table.Select(m => "$input." + m.Name)).ToArray();

        calls.Length.ShouldBeGreaterThan(10);
        calls.SelectMany(call => TemplateLinter.Lint(call + "('a')")).ShouldNotContain(finding => finding.Rule == "unknown-method");
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own() => TemplateLinter.Rules.Distinct().Count().ShouldBe(10);
}
