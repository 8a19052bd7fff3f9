namespace Sluice.Generator.Model.Integrations;

/// <summary>What a status of the endpoint becomes.</summary>
/// <param name="Backend">Three digits, the last ones perhaps <c>x</c>: <c>404</c>, <c>4xx</c>.</param>
/// <param name="Status">The client's status.</param>
/// <param name="PassesBody">True where the client gets the endpoint's body, false for a problem.</param>
internal sealed record BackendStatusModel(string Backend, int Status, bool PassesBody);
