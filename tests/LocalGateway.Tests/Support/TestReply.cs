using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>A reply, kept past its exchange.</summary>
internal sealed record TestReply(int Status, HeaderList Headers, string Body, string? Detail);
