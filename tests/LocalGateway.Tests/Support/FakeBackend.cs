using System.Text;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>Keeps what it was sent, and answers what it is told to.</summary>
internal sealed class FakeBackend : IIntegration
{
    public bool IsTraced => true;

    public byte[]? Received { get; private set; }

    public string? ReceivedText => Received is null ? null : Encoding.UTF8.GetString(Received);

    /// <summary>Null sends back what came.</summary>
    public byte[]? Answer { get; init; }

    /// <summary>The status code or error message that patterns are tried on.</summary>
    public string? SelectionText { get; init; }

    /// <summary>A function gets an empty event where there is no payload.</summary>
    public bool IsFunction { get; init; }

    public HeaderList Headers { get; init; } = new();

    public ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
    {
        Received = payload.Bytes.IsEmpty && IsFunction ? "{}"u8.ToArray() : payload.Bytes.ToArray();
        return ValueTask.FromResult(new BackendAnswer { SelectionText = SelectionText, Headers = Headers, Body = Answer ?? Received });
    }
}
