using System.Buffers;

namespace Sluice.MappingTemplates.Tests.Templates;

public sealed class LimitTests
{
    private static readonly TemplateLimits Tight = new()
    {
        MaxForeachRounds = 3,
        MaxOutputBytes = 100,
        MaxSteps = 5_000,
        MaxStringLength = 1_000,
        MaxRegexTime = TimeSpan.FromMilliseconds(200),
    };

    [Fact]
    public void A_loop_ends_quietly_after_its_rounds()
    {
        Rendering.Of("#foreach($i in [1..9])$i#end", limits: Tight).ShouldBe("123");
        Rendering.Of("#foreach($i in [1..5000])#set($last = $i)#end$last").ShouldBe("1000");
    }

    [Fact]
    public void Too_much_output_fails() =>
        Rendering.FailureOf("#foreach($i in [1..3])0123456789012345678901234567890123456789#end", Tight).Problem.ShouldContain("longer than the limit of 100");

    [Fact]
    public void Too_many_steps_fail()
    {
        var loop = string.Concat(Enumerable.Repeat("#foreach($i in [1..3])", 10)) + "$i" + string.Concat(Enumerable.Repeat("#end", 10));

        Rendering.FailureOf(loop, Tight with { MaxOutputBytes = 1_000_000 }).Problem.ShouldContain("more than 5000 steps");
    }

    [Theory]
    [InlineData("#set($s = \"0123456789\")#foreach($i in [1..900])#set($s = $s + $s)#end")]
    [InlineData("#set($s = \"0123456789\")#foreach($i in [1..900])#set($s = \"$s$s\")#end")]
    [InlineData("#set($s = \"0123456789\")#foreach($i in [1..900])#set($s = $s.concat($s))#end")]
    [InlineData("#set($s = \"0123456789\")#foreach($i in [1..900])#set($s = $s.replace(\"0\", \"0000000000\"))#end")]
    [InlineData("#set($s = \"0123456789\")#foreach($i in [1..900])#set($s = $s.replaceAll(\"0\", \"$s\"))#end")]
    [InlineData("#set($s = \"0\")$s.repeat(100000)")]
    [InlineData("#set($s = \"0\")$s.format(\"%100000d\", 1)")]
    public void A_string_cannot_grow_without_end(string template)
    {
        var limits = Tight with { MaxForeachRounds = 1000, MaxSteps = 10_000_000, MaxOutputBytes = 1_000_000 };

        Rendering.FailureOf(template, limits).Problem.ShouldContain("1000");
    }

    [Theory]
    [InlineData("#set($l = [1, 2])#foreach($i in [1..900])#set($x = $l.addAll($l))#end")]
    [InlineData("#set($n = 9223372036854775807)#foreach($i in [1..900])#set($n = $n * $n)#end")]
    [InlineData("#set($l = [0..2000000000])")]
    [InlineData("#set($n = 9223372036854775807 + 1)$n.pow(100000000)")]
    [InlineData("#set($n = 9223372036854775807 + 1)$n.shiftLeft(2000000000)")]
    [InlineData("#set($l = [])#foreach($i in [1..1000])#foreach($j in [1..1000])#foreach($k in [1..1000])#set($x = $l.add(\"$i$j$k\"))#end#end#end")]
    public void Memory_cannot_be_filled(string template) =>
        Rendering.FailureOf(template).Problem.ShouldContain("LimitException");

    [Fact]
    public void Collections_that_contain_themselves_fail_or_print_as_in_Java()
    {
        Rendering.Of("#set($l = [1])#set($x = $l.add($l))$l").ShouldBe("[1, (this Collection)]");
        Rendering.FailureOf("#set($l = [1])#set($m = {\"l\": $l})#set($x = $l.add($m))$l").Problem.ShouldContain("StackOverflow");
        Rendering.FailureOf("#set($l = [1])#set($x = $l.add($l))$l.hashCode()").Problem.ShouldContain("StackOverflow");
    }

    [Fact]
    public void Blocks_that_name_each_other_end()
    {
        Rendering.Of("#define($a)a$b#end#define($b)b$a#end$a").ShouldStartWith("abab");
        var chain = string.Concat(Enumerable.Range(0, 3000).Select(i => $"#define($b{i})$b{i + 1}#end")) + "$b0";
        Rendering.FailureOf(chain).Problem.ShouldContain("nest deeper");
    }

    [Fact]
    public void A_regular_expression_has_its_time() =>
        Rendering.FailureOf("#set($s = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\")$s.matches(\"(a*)*(a*)*(a*)*c\")", Tight).ShouldNotBeNull();

    [Fact]
    public void Rendering_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var template = MappingTemplate.Parse("#foreach($i in [1..1000])#foreach($j in [1..1000])$i#end#end");

        Should.Throw<OperationCanceledException>(() => template.Render(Rendering.Context(), new ArrayBufferWriter<byte>(), cancelled.Token));
    }

    [Fact]
    public void Deep_templates_render_on_a_small_stack()
    {
        var nested = string.Concat(Enumerable.Repeat("#if(!(!(1 == 1)))", 60)) + "x" + string.Concat(Enumerable.Repeat("#end", 60));
        var chain = "#set($n = 1" + string.Concat(Enumerable.Repeat(" + 1", 900)) + ")$n";
        var results = new List<string>();
        var thread = new Thread(() => results.AddRange([Rendering.Of(nested), Rendering.Of(chain)]), maxStackSize: 768 * 1024);
        thread.Start();
        thread.Join();

        results.ShouldBe(["x", "901"]);
    }
}
