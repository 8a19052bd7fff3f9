using System.Text;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>A reply, kept past its exchange.</summary>
internal sealed record TestReply(int Status, HeaderList Headers, byte[] Bytes, Exchange Exchange)
{
    public string Body => Encoding.UTF8.GetString(Bytes);

    /// <summary>What the console shows of a fault.</summary>
    public string? Detail => Exchange.Fault?.Detail;
}
