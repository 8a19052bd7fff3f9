using System.Collections.Frozen;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Mapping;

namespace Sluice.LocalGateway.Integrations;

/// <summary>Evaluates the parameter mappings of an integration request, and applies the overrides of templates to the result.</summary>
internal static class EndpointParameters
{
    /// <summary>The headers for which every request fails if a mapping sets them. They are recorded on AWS.</summary>
    private static readonly FrozenSet<string> RefusedByAll = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Content-Length", "Transfer-Encoding");

    private static readonly FrozenSet<string> RefusedByLambda = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Authorization", "Connection", "Content-Length", "Expect", "Proxy-Authenticate", "TE", "Transfer-Encoding");

    /// <summary>The headers that AWS ignores without an error if a mapping sets them. They are recorded on AWS.</summary>
    private static readonly FrozenSet<string> DroppedByHttp = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Connection", "Expect", "Proxy-Authenticate", "TE", "Via");

    /// <summary>Makes the parameters of the backend's request.</summary>
    /// <returns>The reason why the request cannot be made, or null if it can.</returns>
    public static GatewayFault? Apply(Exchange exchange, Integration settings, out EndpointRequest request)
    {
        request = new();
        try
        {
            return ApplyMappings(exchange, settings, request) ?? (settings.IsProxy ? null : ApplyOverrides(exchange, settings, request));
        }
        catch (OperationCanceledException)
        {
            return exchange.GivenUp();
        }
    }

    private static GatewayFault? ApplyMappings(Exchange exchange, Integration settings, EndpointRequest request)
    {
        foreach (var mapping in settings.RequestParameters)
        {
            if (MappingEvaluator.Request(exchange, mapping.Source) is not { Count: > 0 } values)
            {
                continue;
            }

            if (mapping.Target == MappingTarget.Header && IsRefused(settings, mapping.Name))
            {
                return Refuse(mapping.Name);
            }

            Set(request, settings, mapping.Target, mapping.Name, values);
        }

        return null;
    }

    private static GatewayFault? ApplyOverrides(Exchange exchange, Integration settings, EndpointRequest request)
    {
        var overrides = exchange.Context.RequestOverride;
        foreach (var (name, values) in overrides.Headers)
        {
            if (IsRefused(settings, name))
            {
                return Refuse(name);
            }

            Set(request, settings, MappingTarget.Header, name, values);
        }

        foreach (var (name, values) in overrides.Path)
        {
            Set(request, settings, MappingTarget.Path, name, values);
        }

        foreach (var (name, values) in overrides.Querystring)
        {
            Set(request, settings, MappingTarget.Querystring, name, values);
        }

        return null;
    }

    private static void Set(EndpointRequest request, Integration settings, MappingTarget target, string name, IReadOnlyList<string> values)
    {
        switch (target)
        {
            case MappingTarget.Path:
                request.Path[name] = values[^1];
                break;
            case MappingTarget.Querystring:
                request.Querystring.RemoveAll(pair => pair.Key == name);
                request.Querystring.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
                break;
            case MappingTarget.Header when HeaderText.IsName(name) && !(IsHttp(settings) && DroppedByHttp.Contains(name)):
                request.Headers.Set(name, HeaderText.Clean(string.Join(',', values)));
                break;
        }
    }

    private static bool IsHttp(Integration settings) => settings.Type is IntegrationType.Http or IntegrationType.HttpProxy;

    private static bool IsRefused(Integration settings, string header) => settings.Type switch
    {
        IntegrationType.Mock => false,
        IntegrationType.Lambda or IntegrationType.LambdaProxy or IntegrationType.Service => RefusedByLambda.Contains(header),
        _ => RefusedByAll.Contains(header),
    };

    private static GatewayFault Refuse(string header)
        => GatewayFault.Configuration($"API Gateway lets no mapping set the header '{header}' here, and answers 500. Remove the mapping.");
}
