using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Says who may call an operation.</summary>
internal static class Access
{
    public static IEnumerable<ImportedAttribute> Of(ImportScope scope, Operation operation)
    {
        if (operation.Method.Access is not { } access)
        {
            yield break;
        }

        if (access.Authorizer is { } authorizer)
        {
            var authorize = ImportedAttribute.Of("Authorize", scope.Authorizers.Of(authorizer.Name));
            yield return access.Scopes.IsDefaultOrEmpty ? authorize : authorize.WithTexts("Scopes", access.Scopes);
        }
        else if (access.IsIam)
        {
            yield return ImportedAttribute.Of("Authorize", "AWS_IAM");
        }

        if (access.RequiresApiKey)
        {
            yield return ImportedAttribute.Of("RequireApiKey");
        }
    }
}
