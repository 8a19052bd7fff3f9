using System.Text;
using System.Text.Json.Nodes;

namespace Sluice.Runtime.Tests.Payloads;

public sealed class LimitTests
{
    [Fact]
    public void A_request_holds_a_hundred_thousand_elements()
    {
        Errors($"[{string.Join(',', Enumerable.Repeat("[1]", 50_000))}]").ShouldBeNull();
        Errors($"[{string.Join(',', Enumerable.Repeat("[1]", 50_001))}]").ShouldBe("[50000]: The collections of a request hold at most 100000 elements.");
    }

    [Fact]
    public void A_string_is_a_mebibyte_long()
    {
        Errors($"[[\"{new string('x', 1024 * 1024)}\"]]").ShouldBeNull();
        Errors($"[[\"{new string('x', (1024 * 1024) + 1)}\"]]").ShouldBe("[0][0]: A string is at most 1048576 bytes long.");
    }

    /// <summary>Of a list of lists of numbers and strings.</summary>
    private static string? Errors(string body)
    {
        var invocation = new Invocation();
        invocation.Start(Encoding.UTF8.GetBytes($"{{\"body\":{body}}}"), CancellationToken.None);
        var reader = invocation.Read();
        reader.NextMember();
        reader.Body();
        reader.StartArray();
        while (reader.NextElement())
        {
            reader.StartArray();
            while (reader.NextElement())
            {
                if (reader.IsNumber)
                {
                    reader.ReadInt32();
                }
                else
                {
                    reader.ReadString();
                }
            }
        }

        reader.NextMember().ShouldBeFalse();
        return invocation.IsBound() ? null : Error(invocation);
    }

    private static string Error(Invocation invocation)
    {
        var envelope = JsonNode.Parse(invocation.Finish().Span)!;
        var (name, messages) = JsonNode.Parse((string)envelope["body"]!)!["errors"]!.AsObject().Single();
        return $"{name}: {(string)messages!.AsArray().Single()!}";
    }
}
