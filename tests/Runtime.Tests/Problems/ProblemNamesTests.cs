using System.Text;

namespace Sluice.Runtime.Tests.Problems;

public sealed class ProblemNamesTests
{
    /// <summary>The caret marks the value that is wrong.</summary>
    [Theory]
    [InlineData("""{"body":^1}""", "$")]
    [InlineData("""{"body":{"a":^1}}""", "a")]
    [InlineData("""{"x":[1,2],"body":{"a":{"b":{"c":^1}}}}""", "a.b.c")]
    [InlineData("""{"body":{"lines":[{"q":1},{"q":2},{"q":^3}]}}""", "lines[2].q")]
    [InlineData("""{"body":[[1,2],[3,[^4]]]}""", "[1][1][0]")]
    [InlineData("""{"body":[{},[],^1]}""", "[2]")]
    [InlineData("""{"body":{"a":[],"b":{"c":[{}]},"d":^1}}""", "d")]
    [InlineData("""{"body":{"a":{"b":1^},"c":2}}""", "a")]
    [InlineData("""{"body":{"é\u0041":^1}}""", "éA")]
    [InlineData("""{"body":{"a":^1},""", "a")]
    public void A_position_is_named_by_its_path(string marked, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(marked);
        var position = bytes.AsSpan().IndexOf((byte)'^');
        var problems = new ProblemList();
        problems.AddInvalid(position);

        ProblemNames.Resolve(Encoding.UTF8.GetBytes(marked.Replace("^", "", StringComparison.Ordinal)), problems).Single().Key.ShouldBe(expected);
    }

    [Fact]
    public void A_client_with_many_mistakes_gets_the_first_hundred()
    {
        var invocation = new Invocation();
        invocation.Start(Encoding.UTF8.GetBytes($"{{\"body\":[{string.Join(',', Enumerable.Repeat("true", 5000))}]}}"), CancellationToken.None);
        var reader = invocation.Read();
        reader.NextMember();
        reader.Body();
        reader.StartArray();
        while (reader.NextElement())
        {
            reader.ReadInt32();
        }

        invocation.IsBound().ShouldBeFalse();
        Encoding.UTF8.GetString(invocation.Finish().Span).Split("invalid for").Length.ShouldBe(101);
    }

    [Fact]
    public void A_name_without_end_is_cut()
    {
        var name = new string('n', 100_000);
        var problems = new ProblemList();
        problems.AddInvalid("{\"body\":{\"\":".Length + name.Length);

        ProblemNames.Resolve(Encoding.UTF8.GetBytes($"{{\"body\":{{\"{name}\":1}}}}"), problems).Single().Key.Length.ShouldBeLessThan(300);
    }
}
