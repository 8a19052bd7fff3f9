using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Schemas;

namespace Sluice.LocalGateway.Requests;

/// <summary>Applies the request validator of a method: first to the parameters, then to the body.</summary>
internal static class RequestValidation
{
    /// <summary>Checks a request.</summary>
    /// <returns>The fault that refuses the request, or null if the request is valid.</returns>
    public static GatewayFault? Check(Exchange exchange, RequestValidator validator)
    {
        List<string>? missing = null;
        foreach (var parameter in validator.Required)
        {
            if (string.IsNullOrWhiteSpace(Find(exchange, parameter)))
            {
                (missing ??= []).Add(parameter.Name);
            }
        }

        return missing is not null ? GatewayFault.MissingParameters(string.Join(", ", missing))
            : validator.Models is null ? null
            : CheckBody(exchange, validator);
    }

    // It is not recorded whether AWS compares header names with regard to case here. They are compared without, as in HTTP.
    private static string? Find(Exchange exchange, RequiredParameter parameter) => parameter.In switch
    {
        MappingTarget.Header => exchange.Request.Headers.Find(parameter.Name),
        MappingTarget.Path => exchange.Path.Find(parameter.Name),
        _ => exchange.Querystring.Find(parameter.Name),
    };

    private static GatewayFault? CheckBody(Exchange exchange, RequestValidator validator)
    {
        var mediaType = MediaType.Of(exchange.Request.Headers.Find("Content-Type"));
        RequestModel? fallback = null;
        foreach (var model in validator.Models!.Value)
        {
            if (mediaType.Equals(model.MediaType, StringComparison.OrdinalIgnoreCase))
            {
                return Check(exchange, model.Schema);
            }

            fallback = model.MediaType == "$default" ? model : fallback;
        }

        return fallback is null ? null : Check(exchange, fallback.Schema);
    }

    private static GatewayFault? Check(Exchange exchange, Schema schema)
    {
        using var limit = exchange.LimitStep();
        IReadOnlyList<string> errors;
        try
        {
            errors = BodyValidator.Validate(schema, exchange.Request.Body, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return exchange.GivenUp();
        }

        return errors.Count == 0 ? null : GatewayFault.InvalidBody($"[{string.Join(", ", errors)}]");
    }
}
