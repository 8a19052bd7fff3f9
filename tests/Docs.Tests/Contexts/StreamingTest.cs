// A test that reads a streamed response.
using System.Net.Http;
using System.Net.ServerSentEvents;
using System.Threading.Tasks;
using Xunit;

public sealed class StreamingTests
{
    internal static async Task Progress_arrives(HttpClient client)
    {
// SAMPLE
    }
}
