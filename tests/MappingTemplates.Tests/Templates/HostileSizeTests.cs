using System.Buffers;
using System.Diagnostics;
using Sluice.MappingTemplates.Java.Strings;

namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>Numbers of a million digits, bodies of 10 MB, and what a client or a template can make large otherwise.</summary>
public sealed class HostileSizeTests
{
    // Each takes well under a second on an idle machine; before they were linear they took more than a minute.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // What is the default's tenth ends in a tenth of the time.
    private static readonly TemplateLimits Tenth = new() { MaxSteps = 1_000_000, MaxBytes = 100_000_000 };

    private const string BigNumber = "#set($n = 9223372036854775807 + 1)#set($n = $n.pow(2000))";

    private const string BigList = BigNumber + "#set($l = [$n])#foreach($i in [1..19])#set($z = $l.addAll($l))#end";

    private static readonly string Million = new('7', 1_000_000);

    [Theory]
    [InlineData("$input.json('$')", "D", "D")]
    [InlineData("$input.json('$')", "{\"x\":D}", "{\"x\":D}")]
    [InlineData("$input.json('$')", "[D]", "[D]")]
    [InlineData("$input.json('$.x')", "{\"x\":1.D}", "1.D")]
    [InlineData("$input.path('$.x')", "{\"x\":-D.5}", "-D.5")]
    [InlineData("$input.path('$')", "{\"x\":D}", "{x=D}")]
    [InlineData("$util.parseJson($input.body).x", "{\"x\":0.D}", "0.D")]
    public void A_number_of_a_million_digits_is_passed_on(string template, string body, string expected)
    {
        var time = Stopwatch.StartNew();

        var rendered = Rendering.Of(template, body.Replace("D", Million, StringComparison.Ordinal));

        (rendered == expected.Replace("D", Million, StringComparison.Ordinal)).ShouldBeTrue();
        time.Elapsed.ShouldBeLessThan(Longest);
    }

    [Theory]
    [InlineData("#set($y = $input.path('$.x') + 1)$y")]
    [InlineData("#set($y = $input.path('$.x') * $input.path('$.x'))$y")]
    [InlineData("#if($input.path('$.x') > 5)yes#end")]
    [InlineData("$input.path('$.x').stripTrailingZeros()")]
    [InlineData("$input.path('$.x').hashCode()")]
    [InlineData("$input.path('$.x').doubleValue()")]
    [InlineData("$input.path('$.x').pow(1000)")]
    public void To_calculate_with_one_is_refused_or_quick(string template)
    {
        var time = Stopwatch.StartNew();
        try
        {
            Rendering.Of(template, $"{{\"x\":{Million}}}").ShouldNotBeNull();
        }
        catch (TemplateRenderException problem)
        {
            problem.Problem.ShouldContain("LimitException");
        }

        time.Elapsed.ShouldBeLessThan(Longest);
    }

    [Theory]
    [InlineData("#set($n = 9223372036854775807 + 1)#set($n = $n.pow(2000))$n.modPow($n, $n)")]
    [InlineData("#set($n = 9223372036854775807 + 1)#set($n = $n.pow(16))#foreach($i in [1..1000])$n.nextProbablePrime()#end")]
    [InlineData("#set($e = ',[]')#set($y = \"[[]$e.repeat(1000000)]\")#set($l = [])#foreach($i in [1..1000])#set($x = $l.add($util.parseJson($y)))#end")]
    [InlineData("#set($s = 'x')#set($s = $s.repeat(1000000))#set($l = [])#foreach($i in [1..1000])#set($x = $l.add($s.getBytes()))#end")]
    [InlineData("#set($s = 'x')#set($s = $s.repeat(1000000))#set($l = [])#foreach($i in [1..1000])#set($x = $l.add($s.bytes))#end")]
    [InlineData("#set($s = ',')#set($s = $s.repeat(1000000))#foreach($i in [1..1000])#foreach($j in [1..1000])#set($x = $s.split('[,]', -1))#end#end")]
    [InlineData("#set($p = 'a|')#set($p = $p.repeat(40000))#set($x = $p.matches($p))")]
    public void Work_and_memory_end_at_a_limit(string template)
    {
        var time = Stopwatch.StartNew();

        Rendering.FailureOf(template, Tenth).Problem.ShouldContain("LimitException");

        time.Elapsed.ShouldBeLessThan(Longest);
    }

    public static TheoryData<string> Breaks() =>
    [
        // Conditions and names of a path that the template makes.
        "#set($a = '@.a||')#set($q = '$[?(' + $a.repeat(200000) + '@.a)]')$input.path($q).size()",
        "#set($a = '@.a&&')#set($q = '$[?(' + $a.repeat(200000) + '@.a)]')$input.path($q).size()",
        "#set($a = \"'a',\")#set($q = '$[*][' + $a.repeat(200000) + \"'a']\")$input.path($q).size()",
        "#set($a = \"'a',\")#set($q = '$..[' + $a.repeat(200000) + \"'a']\")$input.path($q).size()",
        "#set($a = '7')#set($q = '$[?(@.a == ' + $a.repeat(39000) + ')]')$input.path($q).size()",
        "#foreach($i in [1..1000])#foreach($j in [1..1000])$input.path('$..zz').size()#end#end",

        // Lists of large numbers.
        $"{BigList}$l.hashCode()",
        $"{BigList}$l.sort(null)",
        $"{BigList}$l.indexOf($n.add(1))",

        // Formats of large numbers.
        $"{BigNumber}#set($f = '%1$o')#set($f = $f.repeat(100000))#set($x = $f.formatted($n))",
        $"{BigNumber}#set($f = '%1$,d')#set($f = $f.repeat(100000))#set($x = $f.formatted($n))",

        // Classes and boundaries that are long once they are spelled out.
        "#set($a = '\\b')#set($p = $a.repeat(30000))#set($s = 'é é')#set($t = $s.matches($p))",
        "#set($a = '\\p{L}')#set($p = $a.repeat(13000))#set($s = 'é é')#set($t = $s.matches($p))",
        "#set($a = '\\w')#set($p = '(?U)' + $a.repeat(30000))#set($s = 'é é')#set($t = $s.matches($p))",

        // Blocks that see their variables through loops.
        string.Concat(Enumerable.Range(0, 20_000).Select(n => $"#set($v{n} = 1)"))
            + "#set($l = [])#foreach($k in $util.parseJson('[null,null]'))#foreach($i in [1..1000])#foreach($j in [1..1000])#define($d)x#end#set($z = $l.add($d))#end#end#end",
    ];

    [Theory]
    [MemberData(nameof(Breaks))]
    public void What_once_ran_without_bound_is_quick_or_ends_at_a_limit(string template)
    {
        var body = "[" + string.Join(',', Enumerable.Repeat("{\"a\":1}", 20_001)) + "]";
        var time = Stopwatch.StartNew();

        try
        {
            Rendering.Of(template, body).ShouldNotBeNull();
        }
        catch (TemplateRenderException problem)
        {
            problem.Problem.ShouldMatch("LimitException|more than 3000000 steps|longer than the limit");
        }

        time.Elapsed.ShouldBeLessThan(Longest);
    }

    [Fact]
    public void A_body_of_10_MB_is_read_and_passed_on()
    {
        var body = "[" + string.Join(',', Enumerable.Repeat("{\"name\":\"it's\",\"n\":1.5}", 400_000)) + "]";
        body.Length.ShouldBeGreaterThan(9_000_000);
        var output = new ArrayBufferWriter<byte>();
        var template = MappingTemplate.Parse("#set($x = $util.parseJson($input.body))#foreach($i in $x)#if($foreach.count > 1000)$i#end#end$input.json('$')",
            TemplateLimits.Default with { MaxOutputBytes = 20_000_000 });

        template.Render(Rendering.Context(body), output, TestContext.Current.CancellationToken);

        output.WrittenCount.ShouldBe(body.Length);
    }

    [Fact]
    public void A_rendering_that_fails_leaves_nothing_behind_for_the_next()
    {
        const string Nested = "#set($a = [])#set($b = [])#foreach($i in [1..500])#set($ok = $a.add([$i]))#set($ok = $b.add([$i]))#end#if($a.equals($b))same#else different#end";
        var tight = MappingTemplate.Parse(Nested, new TemplateLimits { MaxSteps = 2_700 });
        var failures = 0;
        for (var i = 0; i < 4_000; i++)
        {
            try
            {
                _ = tight.Render(Rendering.Context());
            }
            catch (TemplateRenderException)
            {
                failures++;
            }
        }

        failures.ShouldBe(4_000);
        Rendering.Of(Nested).ShouldBe("same");
    }

    [Fact]
    public void Lists_of_lists_of_lists_need_no_stack()
    {
        const string Template = "#set($root = [1, 2, 3])#set($l = $root)#foreach($i in [1..1000])#foreach($j in [1..100])#set($l = $l.subList(0, 2))#end#end$l $l.get(1)#set($x = $l.add(9)) $l $root";

        Rendering.Of(Template).ShouldBe("[1, 2] 2 [1, 2, 9] [1, 2, 9, 3]");
    }

    [Fact]
    public void A_cancelled_rendering_ends_between_the_matches_of_an_expression()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var template = MappingTemplate.Parse("#foreach($i in [1..1000])#foreach($j in [1..1000])#set($x = $input.body.replaceAll('[a-c]x?', 'y'))#end#end",
            new TemplateLimits { MaxSteps = long.MaxValue, MaxTotalRegexTime = TimeSpan.FromMinutes(5) });
        var time = Stopwatch.StartNew();

        Should.Throw<OperationCanceledException>(() => template.Render(Rendering.Context(new string('a', 500_000)), new ArrayBufferWriter<byte>(), cancel.Token));

        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Long_texts_are_found_in_linear_time_where_they_are()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var text = RandomText(random, random.Next(150_000, 160_000));
            var start = random.Next(text.Length - 200);
            var value = i % 3 == 0 ? RandomText(random, 100) : text.Substring(start, random.Next(33, 150));

            TextSearch.IndexOf(text, value, 5).ShouldBe(text.IndexOf(value, 5, StringComparison.Ordinal));
            TextSearch.LastIndexOf(text, value).ShouldBe(text.LastIndexOf(value, StringComparison.Ordinal));
        }
    }

    private static string RandomText(Random random, int length) => string.Create(length, random, static (text, random) =>
    {
        foreach (ref var c in text)
        {
            c = random.Next(40) == 0 ? 'b' : 'a';
        }
    });
}
