using System.Text;
using Sluice.LocalGateway.Hosting.Keeping.Messages;

namespace Sluice.LocalGateway.Tests.Hosting;

/// <summary>Which requests of a connection have no whole answer, whatever the parts in which the bytes arrive.</summary>
public sealed class OpenRequestsTests
{
    private const string Last = "GET /last HTTP/1.1\r\n\r\n";

    private const string Answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

    private const string Interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n";

    [Theory]
    [InlineData("GET /a HTTP/1.1\r\nHost: b\r\n\r\n", Answer)]
    [InlineData("GET /a HTTP/1.1\nHost: b\n\n", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok")]
    [InlineData("\r\n\r\nGET /a HTTP/1.1\r\n\r\n", Answer)]
    [InlineData("POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\n\r\n\r\n!", Answer)]
    [InlineData("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nA;x=y\r\n\r\n\r\n\r\n\r\n\r\n\r\n0\r\nSum: 1\r\n\r\n", Answer)]
    [InlineData("GET /a HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n123\r\n0a\r\n0123456789\r\n0\r\n\r\n")]
    [InlineData("GET /a HTTP/1.1\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("GET /a HTTP/1.1\r\n\r\n", "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n")]
    [InlineData("HEAD /a HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")]
    [InlineData("POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na", Interim + Answer)]
    [InlineData("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok")]
    public void A_whole_answer_leaves_only_the_requests_behind_it(string request, string answer)
    {
        Remaining(request + Last, answer, 1).ShouldBe(Last);
        Remaining(request + Last, answer, 7).ShouldBe(Last);
        Remaining(request + Last, answer, 4096).ShouldBe(Last);
        Remaining(request + Last, answer + Answer, 3).ShouldBe("");
        Remaining(request + Last, answer + Answer[..^1], 3).ShouldBeNull();
    }

    [Theory]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n")]
    [InlineData("\0\0\u0012\u0004\0\0\n\n")]
    public void What_is_not_understood_ends_with_the_connection(string answer) => Remaining(Last, answer + Answer, 5).ShouldBeNull();

    [Fact]
    public void A_request_that_is_not_understood_is_kept_as_it_is() => Remaining("\u0001\u0002\n\n" + Last, "", 4).ShouldBe("\u0001\u0002\n\n" + Last);

    [Fact]
    public void The_space_of_answered_requests_is_free_for_others()
    {
        var requests = new OpenRequests(Last.Length);
        for (var round = 0; round < 3; round++)
        {
            requests.Sent(Encoding.Latin1.GetBytes(Last));
            requests.ForNext().ShouldBe(Encoding.Latin1.GetBytes(Last));
            requests.Answered(Encoding.Latin1.GetBytes(Answer));
        }

        requests.Sent(Encoding.Latin1.GetBytes(Last + "GET"));
        requests.ForNext().ShouldBeNull();
        requests.Answered(Encoding.Latin1.GetBytes(Answer));
        requests.ForNext().ShouldBeNull("a part of the second request is lost");
    }

    private static string? Remaining(string sent, string answered, int size)
    {
        var requests = new OpenRequests(4096);
        foreach (var part in Encoding.Latin1.GetBytes(sent).Chunk(size))
        {
            requests.Sent(part);
        }

        foreach (var part in Encoding.Latin1.GetBytes(answered).Chunk(size))
        {
            requests.Answered(part);
        }

        return requests.ForNext() is { } rest ? Encoding.Latin1.GetString(rest) : null;
    }
}
