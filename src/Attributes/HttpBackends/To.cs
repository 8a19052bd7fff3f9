using System;

namespace Sluice;

/// <summary>
/// Attributes that say where a parameter goes in the request to an <see cref="HttpBackendAttribute">HTTP backend</see> or an AWS service.
/// </summary>
public static class To
{
    /// <summary>Sends the parameter as a header.</summary>
    /// <param name="name">The header's name.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class HeaderAttribute(string name) : Attribute
    {
        /// <summary>The header's name.</summary>
        public string Name { get; } = name;
    }

    /// <summary>Sends the parameter as a query string parameter.</summary>
    /// <param name="name">The key in the query string.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class QueryAttribute(string name) : Attribute
    {
        /// <summary>The key in the query string.</summary>
        public string Name { get; } = name;
    }

    /// <summary>Sends the parameter as a variable of the backend's path.</summary>
    /// <param name="name">The variable's name.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class PathAttribute(string name) : Attribute
    {
        /// <summary>The variable's name.</summary>
        public string Name { get; } = name;
    }

    /// <summary>Sends the parameter as a member of the JSON object that is the backend's body.</summary>
    /// <param name="name">The member's name.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class BodyAttribute(string name) : Attribute
    {
        /// <summary>The member's name.</summary>
        public string Name { get; } = name;
    }

    /// <summary>Sends the parameter as an attribute of a DynamoDB item or of its key.</summary>
    /// <param name="name">The attribute's name.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class KeyAttribute(string name) : Attribute
    {
        /// <summary>The attribute's name.</summary>
        public string Name { get; } = name;
    }
}
