using System;

namespace Sluice;

/// <summary>Puts a function into a VPC.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VpcAttribute : Attribute
{
    /// <summary>
    /// The ids of subnets. <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> may stand for an id, or for all of them,
    /// if the parameter's type is a list and it is the only item.
    /// </summary>
    public string[] Subnets { get; set; } = [];

    /// <summary>
    /// The ids of security groups. <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> may stand for an id, or for all of
    /// them, if the parameter's type is a list and it is the only item.
    /// </summary>
    public string[] SecurityGroups { get; set; } = [];

    /// <summary>
    /// False to leave the function outside of the VPC. A stack parameter can decide it, so that one environment has the VPC and another one has none.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as
    /// <c>Subnets=SubnetIds</c>. Each parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
