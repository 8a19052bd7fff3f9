namespace Sluice.LocalGateway.Basics;

/// <summary>The keys of a document that say what API Gateway does with an operation.</summary>
internal static class DocumentKeys
{
    public const string Integration = "x-amazon-apigateway-integration";

    /// <summary>The operation for every HTTP method that has no operation of its own.</summary>
    public const string AnyMethod = "x-amazon-apigateway-any-method";

    /// <summary>Returns whether a member of a path is an operation.</summary>
    public static bool IsOperation(string key) => key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or AnyMethod;
}
