using Amazon.CDK.AWS.EC2;

namespace Sluice.Cdk;

/// <summary>The network that a function runs in.</summary>
public sealed class SluiceVpcProps
{
    /// <summary>The VPC.</summary>
    public required IVpc Vpc { get; set; }

    /// <summary>The subnets. By default they are those with a route to the internet through a NAT gateway, as for CDK's functions.</summary>
    public ISubnetSelection? Subnets { get; set; }

    /// <summary>The security groups. By default CDK makes one for each function.</summary>
    public ISecurityGroup[]? SecurityGroups { get; set; }

    /// <summary>Whether the security group that CDK makes lets all traffic out. By default it does.</summary>
    public bool? AllowAllOutbound { get; set; }
}
