using System;

namespace Sluice;

/// <summary>Where a parameter of an <see cref="HttpBackendAttribute">HTTP backend</see>'s or an AWS service's operation goes in the request.</summary>
public static class To
{
    /// <summary>The parameter becomes a header.</summary>
    /// <param name="name">The header's name.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class HeaderAttribute(string name) : Attribute
    {
        /// <summary>The header's name.</summary>
        public string Name { get; } = name;
    }

    /// <summary>The parameter becomes a query string value.</summary>
    /// <param name="name">The key.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class QueryAttribute(string name) : Attribute
    {
        /// <summary>The key.</summary>
        public string Name { get; } = name;
    }

    /// <summary>The parameter fills a variable of the path.</summary>
    /// <param name="name">The variable.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class PathAttribute(string name) : Attribute
    {
        /// <summary>The variable.</summary>
        public string Name { get; } = name;
    }

    /// <summary>The parameter becomes a member of the JSON object that is the backend's body.</summary>
    /// <param name="name">The member.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class BodyAttribute(string name) : Attribute
    {
        /// <summary>The member.</summary>
        public string Name { get; } = name;
    }

    /// <summary>The parameter is an attribute of a DynamoDB item or its key.</summary>
    /// <param name="name">The attribute.</param>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class KeyAttribute(string name) : Attribute
    {
        /// <summary>The attribute.</summary>
        public string Name { get; } = name;
    }
}
