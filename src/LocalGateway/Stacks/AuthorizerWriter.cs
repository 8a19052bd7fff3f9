using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes an <c>AWS::ApiGateway::Authorizer</c> as a security scheme.</summary>
internal static class AuthorizerWriter
{
    private const string Header = "method.request.header.";

    public static void Write(TreeWriter tree, JsonPlace properties)
    {
        var type = properties.Member("Type");
        var source = properties.Find("IdentitySource");
        var isRequest = type.Text().Equals("REQUEST", StringComparison.OrdinalIgnoreCase);
        tree.StartObject(properties);
        var isHeader = !isRequest && source?.KnownText?.StartsWith(Header, StringComparison.Ordinal) == true;
        Scheme(tree, properties, isHeader ? source!.Value.KnownText![Header.Length..] : "Unused");
        tree.Name("x-amazon-apigateway-authorizer");
        tree.StartObject(properties);
        tree.Copy("type", type);
        tree.Copy("authorizerUri", properties.Find("AuthorizerUri"));
        if (isRequest || source is not null)
        {
            tree.Copy("identitySource", source);
        }

        tree.Copy("identityValidationExpression", properties.Find("IdentityValidationExpression"));
        tree.Copy("authorizerResultTtlInSeconds", properties.Find("AuthorizerResultTtlInSeconds"));
        tree.Copy("providerARNs", properties.Find("ProviderARNs"));
        tree.End();
        tree.End();
    }

    /// <summary>Writes the members of a security scheme that names a header.</summary>
    public static void Scheme(TreeWriter tree, JsonPlace origin, string header)
    {
        tree.Name("type");
        tree.Text("apiKey", origin);
        tree.Name("name");
        tree.Text(header, origin);
        tree.Name("in");
        tree.Text("header", origin);
    }
}
