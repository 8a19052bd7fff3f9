namespace Sluice.Generator.Model.Integrations;

/// <summary>The mapping of a status of the endpoint to a status of the response.</summary>
/// <param name="Backend">The endpoint's status: three digits, of which the last ones may be <c>x</c>, such as <c>404</c> or <c>4xx</c>.</param>
/// <param name="Status">The status that the client receives.</param>
/// <param name="PassesBody">True if the client receives the endpoint's body, false if it receives a problem.</param>
internal sealed record BackendStatusModel(string Backend, int Status, bool PassesBody);
