using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>The default messages of DataAnnotations, which ASP.NET Core sends as well.</summary>
internal static class Messages
{
    public const string Required = "The {0} field is required.";
    public const string StringMaximum = "The field {0} must be a string with a maximum length of {1}.";
    public const string StringBoth = "The field {0} must be a string with a minimum length of {2} and a maximum length of {1}.";
    public const string MinLength = "The field {0} must be a string or array type with a minimum length of '{1}'.";
    public const string MaxLength = "The field {0} must be a string or array type with a maximum length of '{1}'.";
    public const string Length = "The field {0} must be a string or collection type with a minimum length of '{1}' and maximum length of '{2}'.";
    public const string Pattern = "The field {0} must match the regular expression '{1}'.";
    public const string EmailAddress = "The {0} field is not a valid e-mail address.";
    public const string Url = "The {0} field is not a valid fully-qualified http, https, or ftp URL.";
    public const string Phone = "The {0} field is not a valid phone number.";
    public const string CreditCard = "The {0} field is not a valid credit card number.";
    public const string Base64 = "The {0} field is not a valid Base64 encoding.";
    public const string AllowedValues = "The {0} field does not equal any of the values specified in AllowedValuesAttribute.";
    public const string DeniedValues = "The {0} field equals one of the values specified in DeniedValuesAttribute.";

    public static string Range(bool isMinimumExclusive, bool isMaximumExclusive) =>
        $"The field {{0}} must be between {{1}}{(isMinimumExclusive ? " exclusive" : "")} and {{2}}{(isMaximumExclusive ? " exclusive" : "")}.";

    public static bool AreResources(AttributeData attribute) =>
        attribute.NamedArguments.Any(a => a.Key is "ErrorMessageResourceName" or "ErrorMessageResourceType" && !a.Value.IsNull);

    /// <summary>Returns the attribute's own message, or null.</summary>
    public static string? Own(AttributeData attribute) => attribute.NamedArgument<string>("ErrorMessage") is { Length: > 0 } own ? own : null;

    /// <summary>
    /// Returns the attribute's own message, or the default one if it has none. Returns null if the placeholders of the message are wrong.
    /// </summary>
    public static string? Format(AttributeData attribute, string format, params object[] arguments)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, Own(attribute) ?? format, arguments);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
