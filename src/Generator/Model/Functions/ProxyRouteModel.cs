using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Functions;

/// <summary>How a function finds a proxy operation for an event, and the headers that the function has to add to its responses.</summary>
/// <param name="HttpMethod">The HTTP method in upper case, or <c>ANY</c>.</param>
/// <param name="Resource">The route, as the event has it in <c>resource</c>.</param>
/// <param name="Cors">The CORS settings that apply, or null.</param>
internal sealed record ProxyRouteModel(string HttpMethod, string Resource, CorsModel? Cors);
